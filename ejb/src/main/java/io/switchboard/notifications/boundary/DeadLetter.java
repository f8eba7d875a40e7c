package io.switchboard.notifications.boundary;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A notification that could not be delivered and waits for a person.
 *
 * @param reason a stable word; the platform's own words are in the story
 */
public record DeadLetter(
    UUID id,
    UUID notificationId,
    WorkspaceId workspace,
    Instant at,
    String reason,
    @JsonProperty("notification") NotificationStory story) {
  public DeadLetter {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(notificationId, "notificationId");
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(story, "story");
  }
}
