package io.switchboard.notifications.boundary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happened to a notification, as it is shown.
 *
 * @param platform where it was sent; null until then
 * @param error a stable word; null unless failed or expired
 * @param nextAttemptAt when it is tried next; null unless pending
 */
public record NotificationStory(
    UUID id,
    @JsonIgnore WorkspaceId workspace,
    UserId userId,
    String type,
    String content,
    NotificationStatus status,
    ChannelKind platform,
    Instant sentAt,
    String error,
    Instant createdAt,
    Instant sendAt,
    Instant expiresAt,
    Instant nextAttemptAt,
    List<StoryAttempt> attempts,
    List<Receipt> receipts) {
  public NotificationStory {
    attempts = List.copyOf(attempts);
    receipts = List.copyOf(receipts);
  }

  /** The same story with these attempts. */
  public NotificationStory with(List<StoryAttempt> others) {
    return new NotificationStory(
        id,
        workspace,
        userId,
        type,
        content,
        status,
        platform,
        sentAt,
        error,
        createdAt,
        sendAt,
        expiresAt,
        nextAttemptAt,
        others,
        receipts);
  }

  /**
   * One call to a platform.
   *
   * @param outcome {@code delivered}, {@code deferred}, {@code refused} or {@code unknown}
   */
  public record StoryAttempt(
      Instant at,
      ChannelKind platform,
      String outcome,
      String reason,
      Instant retryAt,
      String platformMessageId) {}

  /** What a platform told later: {@code delivered}, {@code read} or {@code failed}. */
  public record Receipt(String status, Instant at) {}
}
