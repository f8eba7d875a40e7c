package io.switchboard.notifications.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.notifications.entity.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Takes dead letters off the list; their notifications stay failed. */
@ApplicationScoped
public class DeleteDeadLetters {
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
}
