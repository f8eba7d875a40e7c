package io.switchboard.web.admin;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.OpenUserSession;
import io.switchboard.web.rest.CallerContext;
import io.switchboard.web.rest.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Tokens for an application's users. */
@Path("users/{userId}/sessions")
@ApplicationScoped
@For(CallerKind.APPLICATION)
@Produces(MediaType.APPLICATION_JSON)
public class UserSessionsResource {
  private OpenUserSession openSession;

  UserSessionsResource() {}

  @Inject
  public UserSessionsResource(OpenUserSession openSession) {
    this.openSession = openSession;
  }

  @POST
  public Response open(@PathParam("userId") String userId, @Context SecurityContext context) {
    Caller.User user = CallerContext.actingFor(context, userId);
    return Response.status(Response.Status.CREATED)
        .entity(openSession.open(user.workspace(), user.userId()))
        .build();
  }
}
