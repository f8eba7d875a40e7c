package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All channels. Each method works in the caller's transaction, or in one of its own. */
public interface Channels {

  /** The routes of all these owners, across workspaces, in one statement. */
  List<ChannelRoute> routesOf(Collection<ChannelOwner> owners);

  List<Channel> of(ChannelOwner owner);

  Optional<Channel> find(ChannelOwner owner, ChannelKind kind);

  /** Looks without holding the channel, within the scope of the caller's transaction. */
  Optional<Channel> peek(ChannelOwner owner, ChannelKind kind);

  /** Across workspaces: for the installation's own work. */
  Optional<Channel> byId(UUID id);

  /**
   * Adds a channel, or puts it in the place of its owner's former one of the same platform.
   *
   * @throws BotInUse another owner has this bot
   */
  void put(Channel channel);

  /** Removes a channel and all that hangs on it. */
  void remove(Channel channel);

  /** Notes uses and new addresses, across workspaces, in one statement. */
  void noteUse(Collection<ChannelNews.Used> uses);

  /**
   * Changes the status of a channel that is in one of these, across workspaces.
   *
   * @param reason why it is not well, or null
   * @return the channel as it is now, or nothing where it was in none of them
   */
  Optional<Channel> move(UUID channelId, Set<ChannelStatus> from, ChannelStatus to, String reason);

  /**
   * Changes the status of a channel that is in one of these, unless it has changed since it was
   * tried: late news of an old credential must not harm a new one. Across workspaces.
   *
   * @return the channel as it is now, or nothing where it stays as it is
   */
  Optional<Channel> breakDown(ChannelNews.Broken news, Set<ChannelStatus> from);
}
