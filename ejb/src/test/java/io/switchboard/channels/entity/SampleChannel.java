package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.Channel.Account;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channel.Times;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/** Channels for tests. */
public final class SampleChannel {
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

  private SampleChannel() {}

  /** A bound Telegram channel of somebody, at version 1. */
  public static Channel connected() {
    return in(ChannelStatus.CONNECTED);
  }

  /** A bound Telegram channel of somebody in that state, at version 1. */
  public static Channel in(ChannelStatus status) {
    return new Channel(
        UUID.randomUUID(),
        new ChannelOwner(new WorkspaceId(UUID.randomUUID()), new UserId("ada")),
        ChannelKind.TELEGRAM,
        status,
        Preferences.DEFAULT,
        new Account("1001", "acme_bot", "42"),
        null,
        1,
        new Times(MADE, MADE, null));
  }

  /** The channel of a support desk's bot, at version 1. */
  public static Channel ofDesk() {
    return new Channel(
        UUID.randomUUID(),
        ChannelOwner.desk(new WorkspaceId(UUID.randomUUID())),
        ChannelKind.TELEGRAM,
        ChannelStatus.CONNECTED,
        Preferences.DEFAULT,
        new Account("1002", "acme_desk_bot", null),
        null,
        1,
        new Times(MADE, MADE, null));
  }

  /** The same after a change. */
  public static Channel next(Channel channel) {
    return new Channel(
        channel.id(),
        channel.owner(),
        channel.kind(),
        channel.status(),
        channel.preferences(),
        channel.account(),
        channel.health(),
        channel.version() + 1,
        channel.times());
  }

  /** Held under the first fencing number, with no webhook, awaiting nobody. */
  public static SessionLease lease(Channel channel) {
    return new SessionLease(channel, 1, Instant.EPOCH, null);
  }
}
