package io.switchboard.notifications.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.notifications.boundary.FindDeadLetters.Filter;
import io.switchboard.notifications.control.EnqueueDeliveries;
import io.switchboard.notifications.entity.DeadLetters;
import io.switchboard.notifications.entity.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tries dead letters again, from the first channel on, with all retries. */
@ApplicationScoped
public class RedeliverDeadLetters {
  private static final int PAGE = 500;

  private DeadLetters letters;
  private EnqueueDeliveries enqueue;

  RedeliverDeadLetters() {}

  @Inject
  public RedeliverDeadLetters(DeadLetters letters, EnqueueDeliveries enqueue) {
    this.letters = letters;
    this.enqueue = enqueue;
  }

  /** How many of these were dead letters and are pending again. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  @Audited("dead_letter.redeliver")
  public int redeliver(@AuditTarget Collection<UUID> ids) {
    return revive(ids);
  }

  /** All that fit, in pages. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  @Audited("dead_letter.redeliver")
  public int redeliver(@AuditTarget Filter filter) {
    int total = 0;
    int revived;
    do {
      revived = revive(letters.ids(filter, PAGE));
      total += revived;
    } while (revived == PAGE);
    return total;
  }

  private int revive(Collection<UUID> ids) {
    List<WakeUp> revived = letters.revive(ids);
    revived.forEach(enqueue::soon);
    return revived.size();
  }
}
