package io.switchboard.web.support.office;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.conversations.boundary.DeleteConversations;
import io.switchboard.web.rest.FieldChecks;
import io.switchboard.web.rest.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Deletes conversations with all that is in them, their topics too. */
@Path("admin/conversations/bulk-delete")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulkDeleteResource {
  private AskedWorkspace workspaces;
  private DeleteConversations delete;

  BulkDeleteResource() {}

  @Inject
  public BulkDeleteResource(AskedWorkspace workspaces, DeleteConversations delete) {
    this.workspaces = workspaces;
    this.delete = delete;
  }

  /** These, or all of a status. */
  public record Selection(UUID workspace, List<UUID> ids, String status) {
    private static final int MOST = 1_000;

    public Selection {
      new FieldChecks()
          .that((ids == null) != (status == null), "ids", "or status is needed, and only one")
          .that(ids == null || ids.size() <= MOST, "ids", "must be " + MOST + " at most")
          .that(
              ids == null || ids.stream().allMatch(Objects::nonNull), "ids", "must not have a null")
          .that(
              status == null || StatusFilter.of(status).isPresent(),
              "status",
              "must be open, closed, blocked or all")
          .done();
    }
  }

  /** How many there were. */
  public record Deleted(int deleted) {}

  @POST
  public Deleted delete(@QueryParam("workspace") String workspace, Selection body) {
    WorkspaceId asked = workspaces.of(body.workspace(), workspace);
    return new Deleted(
        body.ids() != null
            ? delete.delete(asked, body.ids())
            : delete.deleteAll(asked, StatusFilter.of(body.status()).orElseThrow().statuses()));
  }
}
