package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.audit.boundary.AuditedOutcome;
import io.switchboard.identity.entity.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes what a member may do: its sessions end within a minute, and it signs in anew. */
@ApplicationScoped
public class ChangeRole {
  /** What became of it. */
  public enum Outcome implements AuditedOutcome {
    CHANGED,
    NO_SUCH_MEMBER,
    /** Without an administrator nobody could let people in. */
    LAST_ADMIN;

    @Override
    public boolean isDone() {
      return this == CHANGED;
    }
  }

  private Members members;

  ChangeRole() {}

  @Inject
  public ChangeRole(Members members) {
    this.members = members;
  }

  /** Changing to the role that it has is no failure. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("member.change-role")
  public Outcome change(@AuditTarget UUID id, @AuditTarget MemberRole role) {
    if (members.find(id).isEmpty()) {
      return Outcome.NO_SUCH_MEMBER;
    }
    return members.changeRole(id, role) ? Outcome.CHANGED : Outcome.LAST_ADMIN;
  }
}
