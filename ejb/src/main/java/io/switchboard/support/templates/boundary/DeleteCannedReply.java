package io.switchboard.support.templates.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.entity.CannedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps a reply ready no longer. */
@ApplicationScoped
public class DeleteCannedReply {
  private CannedReplies replies;

  DeleteCannedReply() {}

  @Inject
  public DeleteCannedReply(CannedReplies replies) {
    this.replies = replies;
  }

  /** Whether there was one. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  @Audited("canned-reply.delete")
  public boolean delete(@AuditTarget WorkspaceId workspace, @AuditTarget String name) {
    return replies.remove(workspace, CannedReply.nameAsTyped(name));
  }
}
