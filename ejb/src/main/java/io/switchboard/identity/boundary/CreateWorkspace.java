package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.control.ApiKeySecret;
import io.switchboard.identity.entity.ApiKeys;
import io.switchboard.identity.entity.Workspaces;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Opens a workspace, with a first API key. */
@ApplicationScoped
public class CreateWorkspace {
  private Workspaces workspaces;
  private ApiKeys keys;
  private Uuids uuids;
  private Clock clock;

  CreateWorkspace() {}

  @Inject
  public CreateWorkspace(Workspaces workspaces, ApiKeys keys, Uuids uuids, Clock clock) {
    this.workspaces = workspaces;
    this.keys = keys;
    this.uuids = uuids;
    this.clock = clock;
  }

  /**
   * Creates it.
   *
   * @param name for people; need not be unique
   */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("workspace.create")
  public CreatedWorkspace create(@AuditTarget String name) {
    WorkspaceView workspace =
        new WorkspaceView(new WorkspaceId(uuids.next()), name, clock.instant());
    ApiKeySecret secret = ApiKeySecret.generate();
    workspaces.add(workspace);
    keys.add(workspace.id(), uuids.next(), secret, workspace.createdAt());
    return new CreatedWorkspace(workspace.id(), name, secret.shownOnce());
  }
}
