package io.switchboard.web.support.office;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.BlockConversation;
import io.switchboard.support.conversations.boundary.CloseConversation;
import io.switchboard.support.conversations.boundary.CloseConversation.Closer;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.web.rest.FieldChecks;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalLong;
import java.util.UUID;

/** Ends conversations, for the operator. What is so already is no failure. */
@Path("moderation")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModerationResource {
  private static final String NAME = "operator";

  private FindConversations find;
  private CloseConversation close;
  private BlockConversation block;

  ModerationResource() {}

  @Inject
  public ModerationResource(
      FindConversations find, CloseConversation close, BlockConversation block) {
    this.find = find;
    this.close = close;
    this.block = block;
  }

  /** Which conversation. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Named(UUID conversationId) {
    public Named {
      new FieldChecks().required("conversation_id", conversationId).done();
    }
  }

  /** How the conversation stands now. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Standing(UUID conversationId, ConversationStatus status) {}

  /** Closes an open one; the customer reads the closing message of the agent who has it. */
  @POST
  @Path("close")
  public Standing close(Named body) {
    ConversationView view = view(body);
    return switch (close.close(view.ref(), new Closer(OptionalLong.empty(), NAME))) {
      case CLOSED, NOT_OPEN -> standing(view.ref());
      case GONE -> throw Problem.notFound();
    };
  }

  /** Ignores what its customer writes from now on. */
  @POST
  @Path("block")
  public Standing block(Named body) {
    ConversationView view = view(body);
    block.block(view.ref(), NAME);
    return standing(view.ref());
  }

  /** Makes a blocked one closed: its customer may write again. */
  @POST
  @Path("unblock")
  public Standing unblock(Named body) {
    ConversationView view = view(body);
    block.unblock(view.ref(), NAME);
    return standing(view.ref());
  }

  private ConversationView view(Named body) {
    return find.anywhere(body.conversationId()).orElseThrow(Problem::notFound);
  }

  private Standing standing(ConversationRef ref) {
    return find.find(ref)
        .map(now -> new Standing(ref.id(), now.status()))
        .orElseThrow(Problem::notFound);
  }
}
