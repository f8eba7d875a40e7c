package io.switchboard.notifications.entity;

import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.notifications.boundary.SearchNotifications.Criteria;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All notifications that were accepted. */
public interface Notifications {

  /** What an idempotency key stands for. */
  record Keyed(UUID id, byte[] requestHash, Instant createdAt) {}

  /** Adds many in one step; answers those added. One whose idempotency key is taken is left out. */
  Set<UUID> add(Collection<PendingNotification> notifications);

  Optional<Keyed> byKey(WorkspaceId workspace, String idempotencyKey);

  /** Frees the keys of notifications accepted before. */
  int forgetKeysBefore(Instant time);

  /**
   * @param user only if it is this user's; empty for any
   */
  Optional<NotificationStory> story(WorkspaceId workspace, Optional<UserId> user, UUID id);

  /** The newest first, without their attempts. */
  List<NotificationStory> search(WorkspaceId workspace, Criteria criteria);

  /** Whether the notification was pending and is now cancelled. */
  boolean cancel(WorkspaceId workspace, UUID id);
}
