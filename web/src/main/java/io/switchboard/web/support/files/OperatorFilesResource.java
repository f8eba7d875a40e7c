package io.switchboard.web.support.files;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Files of any conversation, for the operator. */
@Path("admin/conversations")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.WILDCARD)
public class OperatorFilesResource {
  private FindConversations conversations;
  private FileAnswer files;

  OperatorFilesResource() {}

  @Inject
  public OperatorFilesResource(FindConversations conversations, FileAnswer files) {
    this.conversations = conversations;
    this.files = files;
  }

  @GET
  @Path("{id}/attachments/{file}")
  public Response open(
      @PathParam("id") String id, @PathParam("file") String file, @Context Request request) {
    ConversationView conversation =
        Uuids.parse(id).flatMap(conversations::anywhere).orElseThrow(Problem::notFound);
    return files.of(conversation.ref(), Uuids.parse(file).orElseThrow(Problem::notFound), request);
  }
}
