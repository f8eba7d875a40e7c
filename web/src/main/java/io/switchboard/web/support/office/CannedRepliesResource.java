package io.switchboard.web.support.office;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.support.templates.boundary.CannedReply;
import io.switchboard.support.templates.boundary.DeleteCannedReply;
import io.switchboard.support.templates.boundary.ListCannedReplies;
import io.switchboard.support.templates.boundary.PutCannedReply;
import io.switchboard.web.rest.Cursor;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Replies that agents keep ready. */
@Path("admin/canned-replies")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CannedRepliesResource {
  private AskedWorkspace workspaces;
  private ListCannedReplies list;
  private PutCannedReply put;
  private DeleteCannedReply delete;

  CannedRepliesResource() {}

  @Inject
  public CannedRepliesResource(
      AskedWorkspace workspaces,
      ListCannedReplies list,
      PutCannedReply put,
      DeleteCannedReply delete) {
    this.workspaces = workspaces;
    this.list = list;
    this.put = put;
    this.delete = delete;
  }

  /** What a reply says. */
  public record WantedReply(UUID workspace, String text) {
    public WantedReply {
      new FieldChecks()
          .required("text", text)
          .that(
              text == null || CannedReply.isText(text),
              "text",
              "must have 1 to "
                  + CannedReply.LONGEST_TEXT
                  + " characters and no control characters")
          .done();
    }
  }

  @GET
  public Page<CannedReply> list(
      @QueryParam("workspace") String workspace,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return Page.of(
        list.list(workspaces.of(workspace), page.limit() + 1, page.after().map(Cursor::key)),
        page,
        CannedReply::name);
  }

  @PUT
  @Path("{name}")
  public CannedReply put(
      @QueryParam("workspace") String workspace, @PathParam("name") String name, WantedReply body) {
    if (!CannedReply.isName(name)) {
      throw Problem.invalidParameter("name", "1 to 32 small letters, digits, - and _");
    }
    CannedReply reply = new CannedReply(name, body.text());
    put.put(workspaces.of(body.workspace(), workspace), reply);
    return reply;
  }

  @DELETE
  @Path("{name}")
  public Response delete(
      @QueryParam("workspace") String workspace, @PathParam("name") String name) {
    if (!delete.delete(workspaces.of(workspace), name)) {
      throw Problem.notFound();
    }
    return Response.noContent().build();
  }
}
