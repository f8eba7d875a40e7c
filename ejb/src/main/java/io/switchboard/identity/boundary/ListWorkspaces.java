package io.switchboard.identity.boundary;

import io.switchboard.identity.entity.Workspaces;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks workspaces up. */
@ApplicationScoped
public class ListWorkspaces {
  private Workspaces workspaces;

  ListWorkspaces() {}

  @Inject
  public ListWorkspaces(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** At most so many, in the order of their making, after the one given. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<WorkspaceView> list(int most, Optional<UUID> after) {
    return workspaces.list(most, after);
  }

  /** One of them. */
  public Optional<WorkspaceView> find(WorkspaceId id) {
    return workspaces.find(id);
  }

  /** The one that there is; empty where there are more, or none. */
  public Optional<WorkspaceView> only() {
    List<WorkspaceView> first = workspaces.list(2, Optional.empty());
    return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
  }
}
