package io.switchboard.notifications.boundary;

import java.time.Instant;
import java.util.UUID;

/** What became of a notification that was handed over. */
public sealed interface SubmitOutcome {

  /**
   * It is on disk.
   *
   * @param replayed an earlier one with the same idempotency key and content was found instead
   */
  record Accepted(UUID id, Instant createdAt, boolean replayed) implements SubmitOutcome {}

  /** The idempotency key belongs to another notification. */
  record KeyReused() implements SubmitOutcome {}

  /** The same idempotency key is being accepted at this moment. */
  record KeyInFlight() implements SubmitOutcome {}
}
