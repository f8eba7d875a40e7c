package io.switchboard.channels.boundary;

import java.util.Objects;
import java.util.UUID;

/**
 * A way to a user, as delivery sees it: which channel, its state, and the address on its platform.
 *
 * @param enabled false while its owner has switched it off
 * @param priority 1 is tried first; null leaves the place to the default order
 * @param address the platform's address of the person (a chat id), null until bound
 * @param version of the channel as it was read: it rises with each change, a new credential too
 */
public record ChannelRoute(
    UUID channelId,
    ChannelOwner owner,
    ChannelKind kind,
    ChannelStatus status,
    boolean enabled,
    Integer priority,
    String address,
    long version) {
  public ChannelRoute {
    Objects.requireNonNull(channelId, "channelId");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(status, "status");
  }

  public boolean isUsable() {
    return enabled && status.isUsable() && address != null;
  }
}
