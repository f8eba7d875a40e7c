package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.audit.boundary.AuditedOutcome;
import io.switchboard.identity.entity.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a member's access away: its sessions end within a minute. */
@ApplicationScoped
public class DeleteMember {
  /** What became of it. */
  public enum Outcome implements AuditedOutcome {
    DELETED,
    NO_SUCH_MEMBER,
    /** Without an administrator nobody could let people in. */
    LAST_ADMIN;

    @Override
    public boolean isDone() {
      return this == DELETED;
    }
  }

  private Members members;

  DeleteMember() {}

  @Inject
  public DeleteMember(Members members) {
    this.members = members;
  }

  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("member.delete")
  public Outcome delete(@AuditTarget UUID id) {
    if (members.find(id).isEmpty()) {
      return Outcome.NO_SUCH_MEMBER;
    }
    return members.remove(id) ? Outcome.DELETED : Outcome.LAST_ADMIN;
  }
}
