package io.switchboard.web.notifications;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.notifications.boundary.CancelNotification;
import io.switchboard.notifications.boundary.IdempotencyKey;
import io.switchboard.notifications.boundary.NotificationRequest;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.notifications.boundary.SearchNotifications;
import io.switchboard.notifications.boundary.SearchNotifications.Criteria;
import io.switchboard.notifications.boundary.Submission;
import io.switchboard.notifications.boundary.SubmitNotification;
import io.switchboard.notifications.boundary.SubmitOutcome;
import io.switchboard.notifications.boundary.SubmitOutcome.Accepted;
import io.switchboard.notifications.boundary.SubmitOutcome.KeyInFlight;
import io.switchboard.notifications.boundary.ViewNotification;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.web.rest.CallerContext;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Page;
import io.switchboard.web.rest.PageRequest;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** Notifications of a workspace's applications; a user sees and sends its own. */
@Path("notifications")
@ApplicationScoped
@For({CallerKind.APPLICATION, CallerKind.USER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotificationsResource {
  private SubmitNotification submit;
  private ViewNotification view;
  private SearchNotifications search;
  private CancelNotification cancel;
  private RequestedNotification requested;

  NotificationsResource() {}

  @Inject
  public NotificationsResource(
      SubmitNotification submit,
      ViewNotification view,
      SearchNotifications search,
      CancelNotification cancel,
      RequestedNotification requested) {
    this.submit = submit;
    this.view = view;
    this.search = search;
    this.cancel = cancel;
    this.requested = requested;
  }

  /** What a caller learns of a notification that was taken over. */
  public record Receipt(UUID id, NotificationStatus status, Instant createdAt) {}

  @POST
  public Response submit(
      NotificationRequest body,
      @HeaderParam("Idempotency-Key") String key,
      @Context SecurityContext context) {
    Caller caller = CallerContext.of(context);
    Optional<IdempotencyKey> idempotencyKey =
        Optional.ofNullable(key).map(given -> idempotencyKey(caller, given));
    SubmitOutcome outcome = await(requested.read(caller, body), idempotencyKey);
    if (outcome instanceof Accepted accepted) {
      Response.ResponseBuilder answer =
          Response.accepted(
              new Receipt(accepted.id(), NotificationStatus.PENDING, accepted.createdAt()));
      return accepted.replayed()
          ? answer.header("Idempotency-Replayed", "true").build()
          : answer.build();
    }
    throw outcome instanceof KeyInFlight
        ? Problem.of(
            409,
            "idempotency_key_in_flight",
            "A notification with this Idempotency-Key is being accepted now. Try again soon.")
        : Problem.of(
            422,
            "idempotency_key_reused",
            "This Idempotency-Key was used with another body. Take a new key.");
  }

  private SubmitOutcome await(Submission submission, Optional<IdempotencyKey> key) {
    try {
      return submit.submit(submission, key).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static IdempotencyKey idempotencyKey(Caller caller, String key) {
    if (!IdempotencyKey.isValid(key)) {
      throw Problem.of(
          400, "invalid_idempotency_key", "An Idempotency-Key has 1 to 255 visible characters.");
    }
    return new IdempotencyKey(
        caller instanceof Caller.User user ? "user:" + user.userId() : "application", key);
  }

  @GET
  public Page<NotificationStory> search(
      @QueryParam("userId") String userId,
      @QueryParam("status") String status,
      @QueryParam("type") String type,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @Context SecurityContext context) {
    PageRequest page = PageRequest.of(limit, cursor);
    Optional<UserId> own = RequestedNotification.own(CallerContext.of(context));
    Optional<UserId> asked = Optional.ofNullable(userId).map(NotificationsResource::userId);
    if (own.isPresent() && asked.isPresent() && !own.equals(asked)) {
      throw Problem.notFound();
    }
    Criteria criteria =
        new Criteria(
            own.or(() -> asked),
            Optional.ofNullable(status).map(NotificationsResource::status),
            Optional.ofNullable(type),
            page.afterId(),
            page.limit() + 1);
    List<NotificationStory> found = search.search(CallerContext.workspace(context), criteria);
    return Page.of(found, page, NotificationStory::id);
  }

  private static UserId userId(String text) {
    if (!UserId.isValid(text)) {
      throw Problem.invalidParameter("userId", "1 to 128 characters");
    }
    return new UserId(text);
  }

  private static NotificationStatus status(String word) {
    return NotificationStatus.ofWord(word)
        .orElseThrow(() -> Problem.invalidParameter("status", "a notification's status"));
  }

  @GET
  @Path("{id}")
  public NotificationStory view(@PathParam("id") String id, @Context SecurityContext context) {
    return view.view(
            CallerContext.workspace(context),
            RequestedNotification.own(CallerContext.of(context)),
            notification(id))
        .orElseThrow(Problem::notFound);
  }

  @DELETE
  @Path("{id}")
  public Response cancel(@PathParam("id") String id, @Context SecurityContext context) {
    CancelNotification.Outcome outcome =
        cancel.cancel(
            CallerContext.workspace(context),
            RequestedNotification.own(CallerContext.of(context)),
            notification(id));
    return switch (outcome) {
      case CANCELLED -> Response.noContent().build();
      case NOT_FOUND -> throw Problem.notFound();
      case NOT_PENDING ->
          throw Problem.of(
              409, "not_pending", "It is sent, being sent, or ended: it cannot be cancelled.");
    };
  }

  private static UUID notification(String id) {
    return Uuids.parse(id).orElseThrow(Problem::notFound);
  }
}
