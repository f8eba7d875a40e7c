package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.OnUnknown;
import io.switchboard.notifications.entity.Attempt;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what becomes of a notification after an attempt: plain rules, no side effects. */
public final class DeliveryPolicy {
  /** How long a platform may keep asking to wait when the notification itself has no end. */
  static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private final RetrySchedule schedule;

  public DeliveryPolicy(RetrySchedule schedule) {
    this.schedule = schedule;
  }

  /**
   * After a call to a platform that carried the last part, or failed.
   *
   * @param others whether the plan has another channel to try
   */
  public Transition after(
      Claim claim, ChannelKind platform, boolean others, DeliveryOutcome outcome, Instant at) {
    Step step = new Step(claim, platform, others, at);
    if (outcome instanceof Delivered delivered) {
      return step.attempt("delivered", null, null, delivered.platformMessageId()).sent();
    }
    if (outcome instanceof Deferred deferred) {
      return deferred.retryAt().isPresent()
          ? waited(step, deferred)
          : retried(step, "deferred", deferred.reason());
    }
    if (outcome instanceof Refused refused) {
      return step.attempt("refused", refused.reason(), null, null)
          .nextChannel(FailureWord.of(refused.cause()));
    }
    Unknown unknown = (Unknown) outcome;
    return claim.submission().onUnknown() == OnUnknown.STOP
        ? step.attempt("unknown", unknown.reason(), null, null)
            .failed(FailureWord.UNKNOWN_OUTCOME, true)
        : retried(step, "unknown", unknown.reason());
  }

  /** After a part that others follow. */
  public Transition partSent(Claim claim, ChannelKind platform, Instant at) {
    return new Step(claim, platform, true, at).nextPart();
  }

  /** A notification whose end has come before it was sent. */
  public Transition expired(Claim claim, Instant at) {
    return new Step(claim, null, false, at)
        .finished(NotificationStatus.EXPIRED, null, "expired", false);
  }

  /**
   * An attempt whose result was lost with the process that made it, of one that must not repeat.
   */
  public Transition cutOff(Claim claim, ChannelKind platform, Instant at) {
    return new Step(claim, platform, false, at).failed(FailureWord.UNKNOWN_OUTCOME, true);
  }

  /** No channel is left to try. */
  public Transition noChannel(Claim claim, FallbackPlan plan, Instant at) {
    Step step = new Step(claim, null, false, at);
    if (plan.hasSuspended()) {
      return step.failed(FailureWord.CHANNEL_SUSPENDED, true);
    }
    return claim.usedUp().isEmpty()
        ? step.failed(FailureWord.NO_CHANNEL, false)
        : step.failed(FailureWord.RETRIES_EXHAUSTED, true);
  }

  /** The claim's earlier attempt as a row of the story, where its result was lost. */
  private static Attempt lostAttempt(Claim claim, ChannelKind platform, Instant at) {
    return new Attempt(
        claim.claimNo() - 1,
        at,
        platform,
        "unknown",
        "Switchboard stopped before the platform's answer was recorded.",
        null,
        null);
  }

  /** Nothing was tried: the claim is given back, to be due at a time. */
  public Transition postponed(Claim claim, Instant due) {
    return new Step(claim, null, true, due)
        .later(due, claim.retries(), claim.waitingSince().orElse(null));
  }

  private static Transition waited(Step step, Deferred deferred) {
    Claim claim = step.claim;
    Instant retryAt = deferred.retryAt().orElseThrow();
    Instant since = claim.waitingSince().orElse(step.at);
    step.attempt("deferred", deferred.reason(), retryAt, null);
    return claim.submission().expiresAt().isEmpty() && retryAt.isAfter(since.plus(LONGEST_WAIT))
        ? step.nextChannel(FailureWord.RETRIES_EXHAUSTED)
        : step.later(retryAt, claim.retries(), since);
  }

  private Transition retried(Step step, String outcome, String reason) {
    int used = step.claim.retries();
    Optional<Instant> retryAt = schedule.after(used).map(step.at::plus);
    step.attempt(outcome, reason, retryAt.orElse(null), null);
    return retryAt
        .map(due -> step.later(due, used + 1, null))
        .orElseGet(() -> step.nextChannel(FailureWord.RETRIES_EXHAUSTED));
  }

  /** One step of a story in the making. */
  private static final class Step {
    private final Claim claim;
    private final ChannelKind platform;
    private final boolean others;
    private final Instant at;
    private List<Attempt> attempts;

    private Step(Claim claim, ChannelKind platform, boolean others, Instant at) {
      this.claim = claim;
      this.platform = platform;
      this.others = others;
      this.at = at;
      boolean lost = claim.cutOff() && platform != null;
      this.attempts = lost ? List.of(lostAttempt(claim, platform, at)) : List.of();
    }

    private Step attempt(String outcome, String reason, Instant retryAt, String messageId) {
      Attempt made =
          new Attempt(claim.claimNo(), at, platform, outcome, reason, retryAt, messageId);
      attempts = attempts.isEmpty() ? List.of(made) : List.of(attempts.get(0), made);
      return this;
    }

    private Transition sent() {
      return finished(NotificationStatus.SENT, platform, null, false);
    }

    private Transition failed(FailureWord error, boolean dead) {
      return finished(NotificationStatus.FAILED, null, error.word(), dead);
    }

    private Transition finished(
        NotificationStatus status, ChannelKind sentOn, String error, boolean dead) {
      return new Transition(
          claim,
          status,
          sentOn,
          sentOn == null ? null : at,
          error,
          at,
          claim.retries(),
          claim.usedUp(),
          claim.partsSent(),
          null,
          attempts,
          dead);
    }

    private Transition nextPart() {
      return pending(at, claim.retries(), claim.usedUp(), claim.partsSent() + 1, null);
    }

    private Transition nextChannel(FailureWord otherwise) {
      if (!others) {
        return failed(otherwise, true);
      }
      Set<ChannelKind> usedUp = EnumSet.of(platform);
      usedUp.addAll(claim.usedUp());
      return pending(at, 0, usedUp, 0, null);
    }

    private Transition later(Instant due, int retries, Instant waitingSince) {
      boolean tooLate =
          claim.submission().expiresAt().filter(expiry -> !due.isBefore(expiry)).isPresent();
      return tooLate
          ? finished(NotificationStatus.EXPIRED, null, "expired", false)
          : pending(due, retries, claim.usedUp(), claim.partsSent(), waitingSince);
    }

    private Transition pending(
        Instant due, int retries, Set<ChannelKind> usedUp, int partsSent, Instant waitingSince) {
      return new Transition(
          claim,
          NotificationStatus.PENDING,
          null,
          null,
          null,
          due,
          retries,
          usedUp,
          partsSent,
          waitingSince,
          attempts,
          false);
    }
  }
}
