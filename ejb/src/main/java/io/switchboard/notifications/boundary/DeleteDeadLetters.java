package io.switchboard.notifications.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.notifications.boundary.FindDeadLetters.Filter;
import io.switchboard.notifications.entity.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Takes dead letters off the list; their notifications stay failed. */
@ApplicationScoped
public class DeleteDeadLetters {
  private static final int PAGE = 500;

  private DeadLetters letters;

  DeleteDeadLetters() {}

  @Inject
  public DeleteDeadLetters(DeadLetters letters) {
    this.letters = letters;
  }

  /** How many there were. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  @Audited("dead_letter.delete")
  public int delete(@AuditTarget Collection<UUID> ids) {
    return letters.delete(ids);
  }

  /** All that fit, in pages; how many there were. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  @Audited("dead_letter.delete")
  public int delete(@AuditTarget Filter filter) {
    int total = 0;
    int deleted;
    do {
      deleted = letters.delete(letters.ids(filter, PAGE));
      total += deleted;
    } while (deleted == PAGE);
    return total;
  }
}
