package io.switchboard.channels.telegram;

import io.switchboard.channels.entity.SessionLease;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where the poll loop puts what it learns. */
interface PollSink {

  /** What one poll brought. */
  record Catch(SessionLease lease, FetchedUpdates updates) {}

  /**
   * Keeps updates durably.
   *
   * @return the channels whose updates were kept; the lease of the others is not ours any more
   */
  Set<UUID> keep(List<Catch> catches);

  /** The token is dead. */
  void dead(SessionLease lease, String reason);

  /** Somebody else listens with the same token. */
  void leaked(SessionLease lease);

  /** Nobody else has listened for a while. */
  void alone(SessionLease lease);
}
