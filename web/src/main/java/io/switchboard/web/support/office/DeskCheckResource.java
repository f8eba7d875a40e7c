package io.switchboard.web.support.office;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.checks.boundary.CheckDesk;
import io.switchboard.support.checks.boundary.DeskCheck;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tries a workspace's desk from one end to the other. */
@Path("admin/workspaces/{id}/support/check")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class DeskCheckResource {
  private CheckDesk checking;
  private FindDesk desks;

  DeskCheckResource() {}

  @Inject
  public DeskCheckResource(CheckDesk checking, FindDesk desks) {
    this.checking = checking;
    this.desks = desks;
  }

  @POST
  public DeskCheck check(@PathParam("id") String id) {
    WorkspaceId workspace =
        WorkspaceId.parse(id)
            .filter(known -> desks.find(known).isPresent())
            .orElseThrow(Problem::notFound);
    return checking.check(workspace);
  }
}
