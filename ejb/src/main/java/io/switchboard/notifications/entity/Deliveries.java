package io.switchboard.notifications.entity;

import io.switchboard.channels.boundary.ChannelOwner;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The notifications that are on their way, across all workspaces: claimed and recorded in groups.
 */
public interface Deliveries {

  /**
   * Claims those that are pending, due, and held by no living node. Others are left out: they are
   * done, cancelled, not due, or somebody else's.
   */
  List<Claim> claim(Collection<UUID> notifications);

  /** Records results; answers those whose claim still held. The others changed nothing. */
  Set<UUID> record(Collection<Transition> transitions);

  /** The oldest due notifications of each recipient, at most {@code limit} for each, in order. */
  Map<ChannelOwner, List<UUID>> due(Collection<ChannelOwner> recipients, int limit);

  /** Pending ones that should be done by now: the queue has lost them. Oldest first. */
  List<WakeUp> lost(int limit);

  /** Leaves these out of {@link #lost} for as long again as they are late: 30 s to five minutes. */
  void queuedAgain(Collection<UUID> notifications);

  /** Makes {@link #lost} answer everything that is due and held by no living node. */
  int suspectAll();

  /** What is due now, of the whole installation. */
  Backlog backlog();
}
