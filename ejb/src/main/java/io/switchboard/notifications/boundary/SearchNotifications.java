package io.switchboard.notifications.boundary;

import io.switchboard.notifications.entity.Notifications;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds a workspace's notifications, the newest first. */
@ApplicationScoped
public class SearchNotifications {

  /**
   * @param before only older ones than this: the last id of the page before
   * @param limit rows of a page, 1 to 201
   */
  public record Criteria(
      Optional<UserId> user,
      Optional<NotificationStatus> status,
      Optional<String> type,
      Optional<UUID> before,
      int limit) {}

  private Notifications notifications;

  SearchNotifications() {}

  @Inject
  public SearchNotifications(Notifications notifications) {
    this.notifications = notifications;
  }

  /** A page of stories without their attempts. */
  public List<NotificationStory> search(WorkspaceId workspace, Criteria criteria) {
    return notifications.search(workspace, criteria);
  }
}
