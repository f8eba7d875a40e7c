package io.switchboard.web.admin;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.CreateApiKey;
import io.switchboard.identity.boundary.CreateWorkspace;
import io.switchboard.identity.boundary.IssuedApiKey;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.RevokeApiKey;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.web.rest.FieldChecks;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Page;
import io.switchboard.web.rest.PageRequest;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Workspaces and their API keys. */
@Path("admin/workspaces")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkspacesResource {
  private CreateWorkspace createWorkspace;
  private ListWorkspaces listWorkspaces;
  private CreateApiKey createApiKey;
  private RevokeApiKey revokeApiKey;

  WorkspacesResource() {}

  @Inject
  public WorkspacesResource(
      CreateWorkspace createWorkspace,
      ListWorkspaces listWorkspaces,
      CreateApiKey createApiKey,
      RevokeApiKey revokeApiKey) {
    this.createWorkspace = createWorkspace;
    this.listWorkspaces = listWorkspaces;
    this.createApiKey = createApiKey;
    this.revokeApiKey = revokeApiKey;
  }

  /** What a workspace is made of. */
  public record NewWorkspace(String name) {
    public NewWorkspace {
      new FieldChecks().text("name", name, 1, 100).done();
    }
  }

  @POST
  public Response create(NewWorkspace body) {
    return Response.status(Response.Status.CREATED)
        .entity(createWorkspace.create(body.name()))
        .build();
  }

  @GET
  public Page<WorkspaceView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return Page.of(listWorkspaces.list(page.limit() + 1, page.afterId()), page, WorkspaceView::id);
  }

  @POST
  @Path("{id}/api-keys")
  @Consumes(MediaType.WILDCARD)
  public Response createKey(@PathParam("id") String id) {
    IssuedApiKey key = createApiKey.create(workspace(id)).orElseThrow(Problem::notFound);
    return Response.status(Response.Status.CREATED).entity(key).build();
  }

  @DELETE
  @Path("{id}/api-keys/{keyId}")
  public Response revokeKey(@PathParam("id") String id, @PathParam("keyId") String keyId) {
    boolean revoked =
        Uuids.parse(keyId).map(key -> revokeApiKey.revoke(workspace(id), key)).orElse(false);
    if (!revoked) {
      throw Problem.notFound();
    }
    return Response.noContent().build();
  }

  static WorkspaceId workspace(String id) {
    return WorkspaceId.parse(id).orElseThrow(Problem::notFound);
  }
}
