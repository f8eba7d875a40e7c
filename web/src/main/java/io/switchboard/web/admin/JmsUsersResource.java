package io.switchboard.web.admin;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.CreateJmsUser;
import io.switchboard.identity.boundary.JmsUser;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A workspace's users of the broker. */
@Path("admin/workspaces/{id}/jms-users")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class JmsUsersResource {
  private CreateJmsUser createJmsUser;

  JmsUsersResource() {}

  @Inject
  public JmsUsersResource(CreateJmsUser createJmsUser) {
    this.createJmsUser = createJmsUser;
  }

  @POST
  public Response create(@PathParam("id") String id) {
    JmsUser user =
        createJmsUser.create(WorkspacesResource.workspace(id)).orElseThrow(Problem::notFound);
    return Response.status(Response.Status.CREATED).entity(user).build();
  }
}
