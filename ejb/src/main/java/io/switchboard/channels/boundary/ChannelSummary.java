package io.switchboard.channels.boundary;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A channel as members see it: no secret, and not where its person is.
 *
 * @param botName the bot's name on its platform; null where there is none
 * @param reason why it is not well; null if it is
 * @param lastUsedAt null: never
 */
public record ChannelSummary(
    UUID id,
    ChannelOwner owner,
    ChannelKind kind,
    ChannelStatus status,
    String botName,
    String reason,
    Instant createdAt,
    Instant lastUsedAt) {
  public ChannelSummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
