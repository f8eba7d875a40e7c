package io.switchboard.notifications.entity;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.boundary.NotificationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an attempt makes of a claimed notification: recorded in one step, or refused when the claim
 * was lost meanwhile.
 *
 * @param platform where it was sent; null unless sent
 * @param error a stable word; null unless failed or expired
 * @param dueAt when it is due again; of meaning only while pending
 * @param waitingSince since when platforms ask to wait; null when they do not
 * @param attempts new rows of the story
 * @param dead whether it becomes a dead letter
 */
public record Transition(
    Claim claim,
    NotificationStatus status,
    ChannelKind platform,
    Instant sentAt,
    String error,
    Instant dueAt,
    int retries,
    Set<ChannelKind> usedUp,
    int partsSent,
    Instant waitingSince,
    List<Attempt> attempts,
    boolean dead) {
  public Transition {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(dueAt, "dueAt");
    usedUp = Set.copyOf(usedUp);
    attempts = List.copyOf(attempts);
  }

  public boolean isPending() {
    return status == NotificationStatus.PENDING;
  }
}
