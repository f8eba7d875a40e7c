package io.switchboard.notifications.boundary;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.switchboard.notifications.boundary.NotificationStory.StoryAttempt;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
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

  /** The same letter with these attempts in its story. */
  public DeadLetter with(List<StoryAttempt> attempts) {
    return new DeadLetter(id, notificationId, workspace, at, reason, story.with(attempts));
  }
}
