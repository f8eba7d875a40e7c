package io.switchboard.notifications.boundary;

import io.switchboard.notifications.boundary.SubmitOutcome.KeyInFlight;
import io.switchboard.notifications.control.AcceptNotifications;
import io.switchboard.notifications.control.DeliveryMeters;
import io.switchboard.notifications.control.RequestHash;
import io.switchboard.notifications.entity.PendingNotification;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Takes a notification over from an application: it is on disk before the answer. */
@ApplicationScoped
public class SubmitNotification {
  private final Set<String> keysInFlight = ConcurrentHashMap.newKeySet();
  private AcceptNotifications accept;
  private DeliveryMeters meters;
  private Uuids ids;
  private Clock clock;

  SubmitNotification() {}

  @Inject
  public SubmitNotification(
      AcceptNotifications accept, DeliveryMeters meters, Uuids ids, Clock clock) {
    this.accept = accept;
    this.meters = meters;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Submits; the stage completes after the commit, or exceptionally with {@link
   * io.switchboard.platform.persistence.DatabaseUnavailable}, and then nothing is kept.
   */
  public CompletionStage<SubmitOutcome> submit(
      Submission submission, Optional<IdempotencyKey> key) {
    if (key.isEmpty()) {
      return accept(submission, null, null);
    }
    String inFlight = submission.recipient().workspace() + "/" + key.get().stored();
    if (!keysInFlight.add(inFlight)) {
      return CompletableFuture.completedFuture(new KeyInFlight());
    }
    return accept(submission, key.get().stored(), RequestHash.of(submission))
        .whenComplete((outcome, failure) -> keysInFlight.remove(inFlight));
  }

  private CompletionStage<SubmitOutcome> accept(Submission submission, String key, byte[] hash) {
    Instant now = clock.instant();
    Instant due = submission.sendAt().filter(now::isBefore).orElse(now);
    return accept
        .accept(new PendingNotification(ids.next(), submission, key, hash, now, due))
        .thenApply(
            outcome -> {
              meters.submitted(outcome);
              return outcome;
            });
  }
}
