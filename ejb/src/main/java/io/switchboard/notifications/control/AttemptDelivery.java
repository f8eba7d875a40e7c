package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.DeliverText;
import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;
import io.switchboard.channels.boundary.FindRoutes;
import io.switchboard.channels.boundary.Pace;
import io.switchboard.channels.boundary.TextPart;
import io.switchboard.notifications.boundary.OnUnknown;
import io.switchboard.notifications.boundary.Submission;
import io.switchboard.notifications.control.ResultPipeline.Result;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries claimed notifications, each on the channel whose turn it is, outside any transaction. */
@ApplicationScoped
class AttemptDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(AttemptDelivery.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private FindRoutes routes;
  private DeliverText deliver;
  private DeliveryPolicy policy;
  private ResultPipeline results;
  private DeliveryMeters meters;
  private Clock clock;

  AttemptDelivery() {}

  @Inject
  AttemptDelivery(
      FindRoutes routes,
      DeliverText deliver,
      DeliveryPolicy policy,
      ResultPipeline results,
      DeliveryMeters meters,
      Clock clock) {
    this.routes = routes;
    this.deliver = deliver;
    this.policy = policy;
    this.results = results;
    this.meters = meters;
    this.clock = clock;
  }

  /** Tries them all; each is reported once its result is recorded. */
  void attempt(List<Claim> claims, BiConsumer<Claim, Rest> done) {
    Map<ChannelOwner, List<ChannelRoute>> found;
    try {
      found = routes.of(claims.stream().map(claim -> claim.submission().recipient()).toList());
    } catch (RuntimeException e) {
      LOG.warn("{} notifications are postponed: {}", claims.size(), e.getMessage(), e);
      claims.forEach(claim -> postpone(claim, done));
      return;
    }
    for (Claim claim : claims) {
      try {
        attempt(claim, found.getOrDefault(claim.submission().recipient(), List.of()), done);
      } catch (RuntimeException e) {
        LOG.error("Notification {} could not be tried", claim.id(), e);
        postpone(claim, done);
      }
    }
  }

  /**
   * Gives a claim back. One that an earlier run was cut off in keeps its claim until the lease
   * ends: given back, the row would forget that the platform may have it already.
   */
  private void postpone(Claim claim, BiConsumer<Claim, Rest> done) {
    if (claim.cutOff()) {
      done.accept(claim, new Rest(AFTER_FAILURE, false));
      return;
    }
    Transition later = policy.postponed(claim, clock.instant().plus(AFTER_FAILURE));
    results.record(new Result(later, new Rest(AFTER_FAILURE, true), done));
  }

  private void attempt(Claim claim, List<ChannelRoute> found, BiConsumer<Claim, Rest> done) {
    Instant now = clock.instant();
    Submission submission = claim.submission();
    FallbackPlan plan = FallbackPlan.of(found, submission.channels(), claim.usedUp());
    Optional<ChannelRoute> route = plan.next();
    Rest none = new Rest(Duration.ZERO, false);
    if (submission.expiresAt().filter(expiry -> !now.isBefore(expiry)).isPresent()) {
      results.record(new Result(policy.expired(claim, now), none, done));
    } else if (route.isEmpty()) {
      results.record(new Result(policy.noChannel(claim, plan, now), none, done));
    } else if (claim.cutOff() && submission.onUnknown() == OnUnknown.STOP) {
      results.record(new Result(policy.cutOff(claim, route.get().kind(), now), none, done));
    } else {
      send(claim, route.get(), plan.usable() > 1, done);
    }
  }

  private void send(Claim claim, ChannelRoute to, boolean others, BiConsumer<Claim, Rest> done) {
    Submission submission = claim.submission();
    List<TextPart> parts = deliver.prepare(to.kind(), submission.content(), submission.format());
    int index = Math.min(claim.partsSent(), parts.size() - 1);
    boolean last = index == parts.size() - 1;
    long started = System.nanoTime();
    deliver
        .send(to, parts.get(index), claim.id() + "/" + index)
        .whenComplete(
            (outcome, failure) -> {
              meters.attempted(to.kind(), Duration.ofNanos(System.nanoTime() - started));
              DeliveryOutcome known =
                  failure == null ? outcome : new Unknown(failure.getClass().getSimpleName());
              results.record(result(claim, to.kind(), others, last, known, done));
            });
  }

  private Result result(
      Claim claim,
      ChannelKind platform,
      boolean others,
      boolean last,
      DeliveryOutcome outcome,
      BiConsumer<Claim, Rest> done) {
    Instant now = clock.instant();
    Duration gap = gap(deliver.pace(platform));
    if (outcome instanceof Delivered && !last) {
      return new Result(policy.partSent(claim, platform, now), new Rest(gap, true), done);
    }
    Transition transition = policy.after(claim, platform, others, outcome, now);
    if (!transition.isPending()) {
      return new Result(transition, new Rest(gap, false), done);
    }
    boolean asked = transition.waitingSince() != null;
    Duration pause = asked ? Duration.between(now, transition.dueAt()) : gap;
    boolean atOnce = !transition.dueAt().isAfter(now);
    return new Result(
        transition, new Rest(pause.compareTo(gap) > 0 ? pause : gap, asked || atOnce), done);
  }

  /** The time that both limits of a platform leave between two messages of one lane. */
  private static Duration gap(Pace pace) {
    Duration ofLine =
        pace.perSecond() == 0
            ? Duration.ZERO
            : Duration.ofNanos(Duration.ofSeconds(1).toNanos() / pace.perSecond());
    return ofLine.compareTo(pace.chatInterval()) > 0 ? ofLine : pace.chatInterval();
  }
}
