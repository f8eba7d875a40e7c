package io.switchboard.web.notifications;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.notifications.boundary.CancelNotification;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.notifications.boundary.SearchNotifications;
import io.switchboard.notifications.boundary.SearchNotifications.Criteria;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notifications of a workspace's applications; a user sees its own. {@link SubmitFilter} takes new
 * ones.
 */
@Path("notifications")
@ApplicationScoped
@For({CallerKind.APPLICATION, CallerKind.USER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotificationsResource {
  private ViewNotification view;
  private SearchNotifications search;
  private CancelNotification cancel;

  NotificationsResource() {}

  @Inject
  public NotificationsResource(
      ViewNotification view, SearchNotifications search, CancelNotification cancel) {
    this.view = view;
    this.search = search;
    this.cancel = cancel;
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
