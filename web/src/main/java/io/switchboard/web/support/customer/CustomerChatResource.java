package io.switchboard.web.support.customer;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.RateConversation;
import io.switchboard.support.conversations.boundary.RenameCustomer;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.PageRequest;
import io.switchboard.web.rest.Problem;
import io.switchboard.web.support.customer.CustomerLimits.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;

/** A customer in its conversation. Any other conversation is not there. */
@Path("conversations")
@ApplicationScoped
@For(CallerKind.CUSTOMER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerChatResource {
  private static final Duration NAMES_AGAIN = Duration.ofHours(1);

  private ReadAgain reading;
  private RenameCustomer renaming;
  private RateConversation rating;
  private OwnConversation own;

  CustomerChatResource() {}

  @Inject
  public CustomerChatResource(
      ReadAgain reading, RenameCustomer renaming, RateConversation rating, OwnConversation own) {
    this.reading = reading;
    this.renaming = renaming;
    this.rating = rating;
    this.own = own;
  }

  @GET
  @Path("{id}/messages")
  public ShownConversation read(
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam("Origin") String origin,
      @Context HttpHeaders headers,
      @Context SecurityContext context) {
    ConversationRef ref = own.of(context, id, origin, Wish.READ);
    return reading.page(
        ref,
        PageRequest.of(limit, cursor),
        NewChat.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  @PATCH
  @Path("{id}/name")
  public NewName rename(
      @PathParam("id") String id,
      @HeaderParam("Origin") String origin,
      @Context SecurityContext context,
      NewName body) {
    ConversationRef ref = own.of(context, id, origin, Wish.WRITE);
    return switch (renaming.rename(ref, body.name())) {
      case RENAMED -> body;
      case INVALID -> throw invalidName("name");
      case TOO_OFTEN ->
          throw Problem.of(429, "rate_limited", "A name is changed three times a day at most.")
              .withRetryAfter(NAMES_AGAIN);
      case GONE -> throw Problem.notFound();
    };
  }

  @POST
  @Path("{id}/rating")
  public Response rate(
      @PathParam("id") String id,
      @HeaderParam("Origin") String origin,
      @Context SecurityContext context,
      NewRating body) {
    ConversationRef ref = own.of(context, id, origin, Wish.WRITE);
    return switch (rating.rate(ref, body.rating())) {
      case RATED -> Response.noContent().build();
      case INVALID -> throw Problem.invalidBody("rating", "must be from 1 to 5");
      case NOT_CLOSED ->
          throw Problem.of(409, "not_closed", "A conversation is rated once it is closed.");
      case RATED_BEFORE ->
          throw Problem.of(409, "already_rated", "This conversation was rated already.");
      case GONE -> throw Problem.notFound();
    };
  }

  /** 400 for a nickname that is none. */
  static Problem invalidName(String field) {
    return Problem.invalidBody(field, "must have 2 to 32 characters, and no link");
  }
}
