package io.switchboard.notifications.entity;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts over notifications, attempts and dead letters, of one workspace or of all. */
public interface DeliveryTallies {

  /** Delivered attempts since then, by minute and platform; minutes without any are left out. */
  Map<Instant, Map<ChannelKind, Long>> delivered(Optional<WorkspaceId> workspace, Instant since);

  long waiting(Optional<WorkspaceId> workspace);

  /** Pending notifications by the minute they are due in, overdue ones in the first. */
  List<Long> due(Optional<WorkspaceId> workspace, Instant from, int minutes);

  long dead(Optional<WorkspaceId> workspace);

  /** Dead letters by the minute they were made in. */
  List<Long> died(Optional<WorkspaceId> workspace, Instant from, int minutes);
}
