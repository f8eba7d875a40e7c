package io.switchboard.web.support.office;

import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Which workspace the operator means. It may be left out while there is one. */
@ApplicationScoped
public class AskedWorkspace {
  private ListWorkspaces workspaces;

  AskedWorkspace() {}

  @Inject
  public AskedWorkspace(ListWorkspaces workspaces) {
    this.workspaces = workspaces;
  }

  /**
   * The workspace of a query parameter, null where it is not given.
   *
   * @throws Problem 404 if there is none of this id, 400 {@code workspace_required} if it must be
   *     given
   */
  public WorkspaceId of(String query) {
    return query == null ? only() : known(WorkspaceId.parse(query));
  }

  /** As {@link #of(String)}, of a body's field, which goes before the query parameter. */
  public WorkspaceId of(UUID body, String query) {
    return body == null ? of(query) : known(Optional.of(new WorkspaceId(body)));
  }

  private WorkspaceId known(Optional<WorkspaceId> asked) {
    return asked.flatMap(workspaces::find).map(WorkspaceView::id).orElseThrow(Problem::notFound);
  }

  private WorkspaceId only() {
    return workspaces
        .only()
        .map(WorkspaceView::id)
        .orElseThrow(
            () ->
                Problem.of(
                    400, "workspace_required", "Say which workspace: there is not exactly one."));
  }
}
