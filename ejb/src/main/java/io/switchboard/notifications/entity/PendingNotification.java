package io.switchboard.notifications.entity;

import io.switchboard.notifications.boundary.Submission;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * A notification on its way into the database.
 *
 * @param idempotencyKey as stored, or null
 * @param requestHash tells whether two submissions under one key are the same; null without a key
 */
public record PendingNotification(
    UUID id,
    Submission submission,
    String idempotencyKey,
    byte[] requestHash,
    Instant createdAt,
    Instant dueAt) {
  public PendingNotification {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(dueAt, "dueAt");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PendingNotification that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "PendingNotification[" + id + ", " + Arrays.hashCode(requestHash) + "]";
  }
}
