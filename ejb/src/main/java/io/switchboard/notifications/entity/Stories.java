package io.switchboard.notifications.entity;

import io.switchboard.notifications.boundary.BrowseNotifications.Filter;
import io.switchboard.notifications.boundary.NotificationStory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stories of all notifications, across workspaces. */
public interface Stories {

  /** The newest first, without attempts. */
  List<NotificationStory> find(Filter filter, int limit);

  /** With its attempts. */
  Optional<NotificationStory> byId(UUID notification);
}
