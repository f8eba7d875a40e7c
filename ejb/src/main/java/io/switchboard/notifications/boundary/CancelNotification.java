package io.switchboard.notifications.boundary;

import io.switchboard.notifications.entity.Notifications;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Takes back a notification that is not sent yet. */
@ApplicationScoped
public class CancelNotification {

  /** What became of it. */
  public enum Outcome {
    CANCELLED,
    /** It is sent, being sent at this moment, or ended otherwise. */
    NOT_PENDING,
    NOT_FOUND
  }

  private Notifications notifications;

  CancelNotification() {}

  @Inject
  public CancelNotification(Notifications notifications) {
    this.notifications = notifications;
  }

  /**
   * @param user only if it is this user's; empty for any of the workspace
   */
  public Outcome cancel(WorkspaceId workspace, Optional<UserId> user, UUID notification) {
    if (notifications.story(workspace, user, notification).isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    return notifications.cancel(workspace, notification) ? Outcome.CANCELLED : Outcome.NOT_PENDING;
  }
}
