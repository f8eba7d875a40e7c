package io.switchboard.support.templates.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.entity.CannedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Keeps a reply ready for agents, in the place of one of the same name. */
@ApplicationScoped
public class PutCannedReply {
  private CannedReplies replies;
  private RecordAudit audit;

  PutCannedReply() {}

  @Inject
  public PutCannedReply(CannedReplies replies, RecordAudit audit) {
    this.replies = replies;
    this.audit = audit;
  }

  /** Does it, and leaves an entry with the text's length. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  public void put(WorkspaceId workspace, CannedReply reply) {
    replies.put(workspace, reply);
    int length = reply.text().codePointCount(0, reply.text().length());
    audit.record(
        Optional.of(workspace),
        "canned-reply.put",
        "canned-reply:" + reply.name(),
        Map.of("text", length + " characters"));
  }
}
