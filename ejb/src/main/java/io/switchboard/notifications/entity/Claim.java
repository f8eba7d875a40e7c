package io.switchboard.notifications.entity;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.boundary.Submission;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A notification that this node holds for one attempt, as it stood when claimed.
 *
 * @param claimNo the fencing number: a result under an older one is refused
 * @param retries retries used on the present channel
 * @param usedUp channels that refused, or whose retries are used up
 * @param partsSent parts of the text already taken by the platform
 * @param waitingSince since when platforms ask to wait
 * @param cutOff an earlier claim ended without a result: its attempt's outcome is unknown
 */
public record Claim(
    UUID id,
    Submission submission,
    Instant createdAt,
    int claimNo,
    int retries,
    Set<ChannelKind> usedUp,
    int partsSent,
    Optional<Instant> waitingSince,
    boolean cutOff) {
  public Claim {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(createdAt, "createdAt");
    usedUp = Set.copyOf(usedUp);
    Objects.requireNonNull(waitingSince, "waitingSince");
  }
}
