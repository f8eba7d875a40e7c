package io.switchboard.web.admin;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ForgetUser;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.RotateUserKey;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A workspace's users, as the operator forgets them and renews their keys. */
@Path("admin/workspaces/{id}/users/{userId}")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class WorkspaceUsersResource {
  private ForgetUser forgetting;
  private RotateUserKey rotating;

  WorkspaceUsersResource() {}

  @Inject
  public WorkspaceUsersResource(ForgetUser forgetting, RotateUserKey rotating) {
    this.forgetting = forgetting;
    this.rotating = rotating;
  }

  @DELETE
  public void forget(@PathParam("id") String id, @PathParam("userId") String userId) {
    WorkspaceId workspace = WorkspacesResource.workspace(id);
    found(forgetting.forget(new ChannelOwner(workspace, user(userId))));
  }

  @POST
  @Path("rotate-key")
  public void rotateKey(@PathParam("id") String id, @PathParam("userId") String userId) {
    found(rotating.rotate(WorkspacesResource.workspace(id), user(userId)));
  }

  private static UserId user(String id) {
    if (!UserId.isValid(id)) {
      throw Problem.notFound();
    }
    return new UserId(id);
  }

  private static void found(boolean done) {
    if (!done) {
      throw Problem.notFound();
    }
  }
}
