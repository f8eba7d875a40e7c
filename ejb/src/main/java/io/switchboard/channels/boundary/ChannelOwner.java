package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditSubject;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.util.Objects;

/** Whose channels: a user of a workspace. */
public record ChannelOwner(WorkspaceId workspace, UserId user) implements AuditSubject {
  public ChannelOwner {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(user, "user");
  }

  @Override
  public String auditName() {
    return user.value();
  }
}
