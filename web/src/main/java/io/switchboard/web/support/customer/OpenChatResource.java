package io.switchboard.web.support.customer;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.CustomerSession;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.web.rest.Callers;
import io.switchboard.web.rest.ClientAddress;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import io.switchboard.web.support.customer.CustomerLimits.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Gives a website's visitors conversations, and new tokens for old ones. */
@Path("conversations")
@ApplicationScoped
@For({})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpenChatResource {
  private OpenChat opening;
  private FindDesk desks;
  private ClientAddress addresses;
  private AllowedOrigins origins;
  private CustomerLimits limits;

  OpenChatResource() {}

  @Inject
  public OpenChatResource(
      OpenChat opening,
      FindDesk desks,
      ClientAddress addresses,
      AllowedOrigins origins,
      CustomerLimits limits) {
    this.opening = opening;
    this.desks = desks;
    this.addresses = addresses;
    this.origins = origins;
    this.limits = limits;
  }

  @POST
  @Path("start")
  public Response start(@Context HttpServletRequest request, NewChat body) {
    WorkspaceId workspace = workspace(body);
    if (desks.find(workspace).isEmpty()) {
      throw OpenChat.noDesk();
    }
    origins.require(workspace, request.getHeader("Origin"));
    String address = addresses.of(request);
    limits.start(address);
    OpenedChat opened =
        opening.start(
            workspace,
            body,
            body.localeOr(request.getHeader("Accept-Language")),
            Callers.bearer(request.getHeader("Authorization")),
            address);
    return Response.status(Response.Status.CREATED).entity(opened).build();
  }

  @POST
  @Path("{id}/token")
  public OpenedChat refresh(@PathParam("id") String id, @Context HttpServletRequest request) {
    String address = addresses.of(request);
    CustomerSession session = session(request, address);
    if (!Uuids.parse(id).filter(session.customer().conversation()::equals).isPresent()) {
      throw Problem.notFound();
    }
    origins.require(session.customer().workspace(), request.getHeader("Origin"));
    limits.request(CustomerSocket.ref(session.customer()), Wish.WRITE, address);
    return OpenedChat.of(session, null);
  }

  private CustomerSession session(HttpServletRequest request, String address) {
    return Callers.bearer(request.getHeader("Authorization"))
        .flatMap(token -> opening.refresh(token, address))
        .orElseThrow(() -> Callers.unauthorized(Set.of(CallerKind.CUSTOMER)));
  }

  private WorkspaceId workspace(NewChat body) {
    if (body.workspace() != null) {
      return body.workspaceId().orElseThrow(Problem::notFound);
    }
    return desks
        .only()
        .orElseThrow(
            () ->
                Problem.of(
                    400, "workspace_required", "Say which workspace: there is not exactly one."));
  }
}
