package io.switchboard.support.boundary;

import io.switchboard.audit.boundary.AuditSubject;
import io.switchboard.platform.ids.WorkspaceId;
import java.util.Objects;
import java.util.UUID;

/** Names a conversation of a workspace. */
public record ConversationRef(WorkspaceId workspace, UUID id) implements AuditSubject {
  public ConversationRef {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(id, "id");
  }

  @Override
  public String auditName() {
    return "conversation:" + id;
  }
}
