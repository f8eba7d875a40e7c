package io.switchboard.notifications.boundary;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.notifications.control.DeliveredMinutes;
import io.switchboard.notifications.entity.DeliveryTallies;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Counts what is delivered, waiting and dead, for one workspace or for all. */
@ApplicationScoped
public class CountDeliveries {
  /** Minutes in each row of counts. */
  public static final int MINUTES = 60;

  private DeliveryTallies tallies;
  private DeliveredMinutes delivered;
  private Clock clock;

  CountDeliveries() {}

  @Inject
  public CountDeliveries(DeliveryTallies tallies, DeliveredMinutes delivered, Clock clock) {
    this.tallies = tallies;
    this.delivered = delivered;
    this.clock = clock;
  }

  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public DeliveryPulse now(Optional<WorkspaceId> workspace) {
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Instant hourAgo = minute.minus(MINUTES - 1, ChronoUnit.MINUTES);
    return new DeliveryPulse(
        delivered.since(hourAgo, minute, workspace),
        tallies.waiting(workspace),
        tallies.due(workspace, minute, MINUTES),
        tallies.dead(workspace),
        tallies.died(workspace, hourAgo, MINUTES));
  }
}
