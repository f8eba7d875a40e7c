package io.switchboard.web.support.customer;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.support.attachments.boundary.KeepAttachment;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import io.switchboard.web.support.customer.CustomerLimits.Wish;
import io.switchboard.web.support.files.FileAnswer;
import io.switchboard.web.support.files.StoredFile;
import io.switchboard.web.support.files.UploadRoom;
import io.switchboard.web.support.files.UploadedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Files of a customer's conversation: the body of an upload is the file itself. */
@Path("conversations")
@ApplicationScoped
@For(CallerKind.CUSTOMER)
public class CustomerFilesResource {
  private OwnConversation own;
  private FindConversations conversations;
  private KeepAttachment keeping;
  private UploadRoom room;
  private FileAnswer files;

  CustomerFilesResource() {}

  @Inject
  public CustomerFilesResource(
      OwnConversation own,
      FindConversations conversations,
      KeepAttachment keeping,
      UploadRoom room,
      FileAnswer files) {
    this.own = own;
    this.conversations = conversations;
    this.keeping = keeping;
    this.room = room;
    this.files = files;
  }

  @POST
  @Path("{id}/attachments")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response upload(
      @PathParam("id") String id,
      @Context HttpHeaders headers,
      @Context SecurityContext context,
      InputStream body)
      throws IOException {
    ConversationRef ref = own.of(context, id, headers.getHeaderString("Origin"), Wish.UPLOAD);
    ConversationView conversation = conversations.find(ref).orElseThrow(Problem::notFound);
    if (conversation.status() == ConversationStatus.BLOCKED) {
      throw Problem.of(403, "conversation_blocked", "This conversation is blocked.")
          .withHeader("Connection", "close");
    }
    StoredFile stored =
        room.take(ref, () -> StoredFile.keep(keeping, ref, uploaded(headers, body)));
    return Response.status(Response.Status.CREATED).entity(stored).build();
  }

  private UploadedFile uploaded(HttpHeaders headers, InputStream body) throws IOException {
    return UploadedFile.read(
        headers.getHeaderString(UploadedFile.NAME),
        headers.getHeaderString(HttpHeaders.CONTENT_LENGTH),
        body,
        keeping.maxBytes());
  }

  @GET
  @Path("{id}/attachments/{file}")
  @Produces(MediaType.WILDCARD)
  public Response open(
      @PathParam("id") String id,
      @PathParam("file") String file,
      @HeaderParam("Origin") String origin,
      @Context Request request,
      @Context SecurityContext context) {
    ConversationRef ref = own.of(context, id, origin, Wish.READ);
    return files.of(ref, Uuids.parse(file).orElseThrow(Problem::notFound), request);
  }
}
