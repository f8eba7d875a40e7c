package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.GroupMoved;
import io.switchboard.channels.boundary.TopicOutcome.NotAllowed;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskTroubles;
import io.switchboard.support.desk.boundary.MoveGroup;
import io.switchboard.support.topics.entity.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells desks what steps taught about their groups; each thing once, however many steps did. */
@ApplicationScoped
public class TellDesk {
  private DeskTroubles troubles;
  private MoveGroup moving;

  TellDesk() {}

  @Inject
  public TellDesk(DeskTroubles troubles, MoveGroup moving) {
    this.troubles = troubles;
    this.moving = moving;
  }

  void tell(List<Finished> steps) {
    Map<WorkspaceId, Instant> pauses = new HashMap<>();
    Map<WorkspaceId, String> forbidden = new HashMap<>();
    Map<WorkspaceId, String> moves = new HashMap<>();
    for (Finished step : steps) {
      WorkspaceId workspace = step.desk().workspace();
      if (!step.step().countsForGroup()) {
        continue;
      }
      if (step.outcome() instanceof Deferred deferred) {
        deferred
            .retryAt()
            .ifPresent(at -> pauses.merge(workspace, at, (a, b) -> a.isAfter(b) ? a : b));
      } else if (step.outcome() instanceof NotAllowed why && step.step() != Step.PIN) {
        forbidden.putIfAbsent(workspace, why.reason());
      } else if (step.outcome() instanceof GroupMoved moved) {
        moves.put(workspace, moved.group());
      }
    }
    moves.forEach(moving::moved);
    pauses.forEach(troubles::pause);
    forbidden.forEach(troubles::degraded);
  }
}
