package io.switchboard.identity.entity;

import io.switchboard.platform.ids.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A user of the broker, and whose it is. The broker alone knows the password. */
@Entity
@Table(name = "jms_user")
public class KnownJmsUser {
  @Id private String username;

  @Column(name = "workspace_id")
  private UUID workspaceId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected KnownJmsUser() {}

  public KnownJmsUser(String username, WorkspaceId workspace, Instant createdAt) {
    this.username = username;
    this.workspaceId = workspace.value();
    this.createdAt = createdAt;
  }

  public WorkspaceId workspace() {
    return new WorkspaceId(workspaceId);
  }
}
