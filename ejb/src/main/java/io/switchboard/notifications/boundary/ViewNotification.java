package io.switchboard.notifications.boundary;

import io.switchboard.notifications.entity.Notifications;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells the whole story of one notification. */
@ApplicationScoped
public class ViewNotification {
  private Notifications notifications;

  ViewNotification() {}

  @Inject
  public ViewNotification(Notifications notifications) {
    this.notifications = notifications;
  }

  /**
   * @param user only if it is this user's; empty for any of the workspace
   */
  public Optional<NotificationStory> view(
      WorkspaceId workspace, Optional<UserId> user, UUID notification) {
    return notifications.story(workspace, user, notification);
  }
}
