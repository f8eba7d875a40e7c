package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelKind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who holds which channel's session; the database's clock rules. Across workspaces. */
public interface SessionLeases {

  /**
   * Prolongs all that this run holds and that is still to be listened to, in one statement.
   *
   * @return the version of each channel that is held
   */
  Map<UUID, Long> renew(UUID node, Duration lease);

  /** Takes sessions that nobody holds, or whose holder is dead. */
  List<SessionLease> claim(UUID node, Duration lease, Collection<ChannelKind> kinds, int most);

  /** Reads anew what this run holds. */
  List<SessionLease> read(UUID node, Collection<UUID> channels);

  /** Gives back, at once, what this run holds of these. */
  void release(UUID node, Collection<UUID> channels);

  /** Gives back all that this run holds. */
  void releaseAll(UUID node);

  /**
   * Which of these are held by this run under these very fencing numbers; nobody can take them
   * before the caller's transaction ends.
   */
  Set<UUID> confirm(UUID node, Map<UUID, Long> fencings);
}
