package io.switchboard.support.topics.control;

import io.switchboard.platform.ids.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Wakes workspaces when their next post is due: one alarm for each, the soonest. */
final class Alarm {
  /** The sweep looks again before a later one is due. */
  private static final Duration FARTHEST = Duration.ofSeconds(10);

  private final Map<WorkspaceId, Instant> next = new HashMap<>();
  private final Later later;
  private final Consumer<WorkspaceId> wake;

  Alarm(Later later, Consumer<WorkspaceId> wake) {
    this.later = later;
    this.wake = wake;
  }

  synchronized void at(WorkspaceId workspace, Instant time, Instant now) {
    Duration delay = Duration.between(now, time);
    Instant known = next.get(workspace);
    if (delay.compareTo(FARTHEST) > 0 || known != null && !time.isBefore(known)) {
      return;
    }
    next.put(workspace, time);
    later.in(delay, () -> ring(workspace, time));
  }

  private void ring(WorkspaceId workspace, Instant time) {
    synchronized (this) {
      next.remove(workspace, time);
    }
    wake.accept(workspace);
  }
}
