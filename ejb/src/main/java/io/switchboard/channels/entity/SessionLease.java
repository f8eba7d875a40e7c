package io.switchboard.channels.entity;

import java.time.Instant;
import java.util.Objects;

/**
 * A session that this run holds.
 *
 * @param fencing rises with each holder: a write that shows an older one is refused
 * @param awaitedUntil how long a person is awaited to start the bot; in the past for none
 * @param hookUrl where the platform was told to call us, or null
 */
public record SessionLease(Channel channel, long fencing, Instant awaitedUntil, String hookUrl) {
  public SessionLease {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(awaitedUntil, "awaitedUntil");
  }
}
