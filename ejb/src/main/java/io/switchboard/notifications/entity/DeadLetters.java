package io.switchboard.notifications.entity;

import io.switchboard.notifications.boundary.DeadLetter;
import io.switchboard.notifications.boundary.FindDeadLetters.Filter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notifications that could not be delivered, of all workspaces. */
public interface DeadLetters {
  List<DeadLetter> find(Filter filter, Optional<UUID> before, int limit);

  Optional<DeadLetter> byId(UUID id);

  List<UUID> ids(Filter filter, int limit);

  long count(Filter filter);

  int delete(Collection<UUID> ids);

  /** Makes their notifications pending and due, and takes them off the list. */
  List<WakeUp> revive(Collection<UUID> ids);
}
