package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditSubject;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.util.Objects;

/**
 * Whose channels: a user of a workspace, or the workspace itself, whose bot is its support desk's.
 */
public record ChannelOwner(WorkspaceId workspace, UserId user) implements AuditSubject {
  public ChannelOwner {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(user, "user");
  }

  /** The workspace itself. */
  public static ChannelOwner desk(WorkspaceId workspace) {
    return new ChannelOwner(workspace, UserId.NONE);
  }

  public boolean isDesk() {
    return user.equals(UserId.NONE);
  }

  @Override
  public String auditName() {
    return isDesk() ? "desk" : user.value();
  }
}
