package io.switchboard.channels.boundary;

import java.util.Objects;
import java.util.UUID;

/**
 * What a platform told a channel.
 *
 * @param updateId the platform's id of it, unique within the channel
 * @param body as it came
 */
public record PlatformUpdate(
    UUID channelId, ChannelOwner owner, ChannelKind kind, String updateId, String body) {
  public PlatformUpdate {
    Objects.requireNonNull(channelId, "channelId");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(updateId, "updateId");
    Objects.requireNonNull(body, "body");
  }
}
