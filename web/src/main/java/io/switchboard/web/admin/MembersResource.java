package io.switchboard.web.admin;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.ChangeRole;
import io.switchboard.identity.boundary.CreateMember;
import io.switchboard.identity.boundary.DeleteMember;
import io.switchboard.identity.boundary.ListMembers;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.MemberView;
import io.switchboard.platform.ids.Uuids;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The console's members. */
@Path("admin/members")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MembersResource {
  private static final int LEAST_PASSWORD = 12;
  private static final int MOST_PASSWORD = 200;

  private CreateMember createMember;
  private ListMembers listMembers;
  private ChangeRole changeRole;
  private DeleteMember deleteMember;

  MembersResource() {}

  @Inject
  public MembersResource(
      CreateMember createMember,
      ListMembers listMembers,
      ChangeRole changeRole,
      DeleteMember deleteMember) {
    this.createMember = createMember;
    this.listMembers = listMembers;
    this.changeRole = changeRole;
    this.deleteMember = deleteMember;
  }

  /** Who a new member is. */
  public record NewMember(String username, String password, MemberRole role) {
    public NewMember {
      new FieldChecks()
          .text("username", username, 1, 100)
          .text("password", password, LEAST_PASSWORD, MOST_PASSWORD)
          .required("role", role)
          .done();
    }

    @Override
    public String toString() {
      return "NewMember[username=" + username + ", role=" + role + "]";
    }
  }

  /** What a member may do from now on. */
  public record NewRole(MemberRole role) {
    public NewRole {
      new FieldChecks().required("role", role).done();
    }
  }

  @POST
  public Response create(NewMember body) {
    MemberView member =
        createMember
            .create(body.username().strip(), body.password().toCharArray(), body.role())
            .orElseThrow(
                () -> Problem.of(409, "username_taken", "Another member has this name already."));
    return Response.status(Response.Status.CREATED).entity(member).build();
  }

  @GET
  public Page<MemberView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return Page.of(listMembers.list(page.limit() + 1, page.afterId()), page, MemberView::id);
  }

  @PATCH
  @Path("{memberId}")
  public Response changeRole(@PathParam("memberId") String memberId, NewRole body) {
    return switch (changeRole.change(id(memberId), body.role())) {
      case CHANGED -> Response.noContent().build();
      case NO_SUCH_MEMBER -> throw Problem.notFound();
      case LAST_ADMIN -> throw lastAdministrator();
    };
  }

  @DELETE
  @Path("{memberId}")
  public Response delete(@PathParam("memberId") String memberId) {
    return switch (deleteMember.delete(id(memberId))) {
      case DELETED -> Response.noContent().build();
      case NO_SUCH_MEMBER -> throw Problem.notFound();
      case LAST_ADMIN -> throw lastAdministrator();
    };
  }

  private static UUID id(String memberId) {
    return Uuids.parse(memberId).orElseThrow(Problem::notFound);
  }

  private static Problem lastAdministrator() {
    return Problem.of(
        409, "last_admin", "This is the last administrator; make another one before.");
  }
}
