package io.switchboard.notifications.entity;

import io.switchboard.channels.boundary.ChannelKind;
import java.time.Instant;
import java.util.Objects;

/**
 * One call to a platform and its outcome.
 *
 * @param outcome {@code delivered}, {@code deferred}, {@code refused} or {@code unknown}
 * @param reason in the platform's words; null when delivered
 * @param retryAt when the next attempt is due; null for none
 * @param platformMessageId the platform's name of the message; null unless delivered
 */
public record Attempt(
    int number,
    Instant at,
    ChannelKind platform,
    String outcome,
    String reason,
    Instant retryAt,
    String platformMessageId) {
  public Attempt {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(platform, "platform");
    Objects.requireNonNull(outcome, "outcome");
  }
}
