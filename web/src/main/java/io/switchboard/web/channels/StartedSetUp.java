package io.switchboard.web.channels;

import io.switchboard.channels.boundary.BotSetUp;
import io.switchboard.channels.boundary.ChannelStatus;
import java.time.Instant;

/** A set-up that waits for the person. */
public record StartedSetUp(
    boolean success,
    String botUsername,
    ChannelStatus status,
    String startLink,
    String code,
    Instant expiresAt) {

  static StartedSetUp of(BotSetUp.Started started) {
    return new StartedSetUp(
        true,
        started.username(),
        ChannelStatus.AWAITING_START,
        started.startLink(),
        started.code(),
        started.expiresAt());
  }
}
