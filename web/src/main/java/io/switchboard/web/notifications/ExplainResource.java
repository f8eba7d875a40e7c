package io.switchboard.web.notifications;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.notifications.boundary.ExplainNotification;
import io.switchboard.notifications.boundary.ExplainNotification.PlannedChannel;
import io.switchboard.notifications.boundary.NotificationRequest;
import io.switchboard.web.rest.CallerContext;
import io.switchboard.web.rest.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** What would happen to a notification; nothing is sent or kept. */
@Path("notifications/explain")
@ApplicationScoped
@For({CallerKind.APPLICATION, CallerKind.USER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExplainResource {
  private ExplainNotification explain;
  private RequestedNotification requested;

  ExplainResource() {}

  @Inject
  public ExplainResource(ExplainNotification explain, RequestedNotification requested) {
    this.explain = explain;
    this.requested = requested;
  }

  /** The channels in the order of trying. */
  public record Plan(List<PlannedChannel> plan) {}

  @POST
  public Plan explain(NotificationRequest body, @Context SecurityContext context) {
    return new Plan(explain.explain(requested.read(CallerContext.of(context), body)));
  }
}
