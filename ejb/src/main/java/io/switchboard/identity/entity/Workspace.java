package io.switchboard.identity.entity;

import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A tenant. */
@Entity
@Table(name = "workspace")
public class Workspace {
  @Id
  @Column(name = "workspace_id")
  private UUID id;

  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Workspace() {}

  public Workspace(WorkspaceView workspace) {
    this.id = workspace.id().value();
    this.name = workspace.name();
    this.createdAt = workspace.createdAt();
  }

  public WorkspaceView view() {
    return new WorkspaceView(new WorkspaceId(id), name, createdAt);
  }
}
