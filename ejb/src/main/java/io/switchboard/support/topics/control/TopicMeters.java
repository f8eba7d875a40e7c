package io.switchboard.support.topics.control;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.NotAllowed;
import io.switchboard.channels.boundary.TopicOutcome.Refused;
import io.switchboard.channels.boundary.TopicOutcome.Unknown;
import io.switchboard.support.topics.entity.PostClaims.Backlog;
import io.switchboard.support.topics.entity.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what fails on the way to topics, and shows what waits. */
@ApplicationScoped
public class TopicMeters {
  private Counter bridgeFailures;
  private Counter topicErrors;
  private Counter repeated;
  private volatile Backlog backlog = Backlog.NONE;

  TopicMeters() {}

  @Inject
  public TopicMeters(MeterRegistry registry) {
    bridgeFailures =
        Counter.builder("switchboard_support_bridge_failures")
            .description("Tries to post a message in a topic that failed")
            .register(registry);
    topicErrors =
        Counter.builder("switchboard_support_topic_errors")
            .description("Calls to change a topic that failed, and what the platform refused")
            .register(registry);
    repeated =
        Counter.builder("switchboard_support_posts_repeated")
            .description("Posts made again after a lost answer: they may be there twice")
            .register(registry);
    Gauge.builder("switchboard_support_posts_waiting", () -> backlog.waiting())
        .description("What waits to be done in the groups of desks that are ready")
        .register(registry);
    Gauge.builder("switchboard_support_posts_oldest_seconds", () -> backlog.oldest().toSeconds())
        .description("How long the oldest of them has waited")
        .register(registry);
  }

  /** What was found a moment ago. */
  public void backlog(Backlog found) {
    backlog = found;
  }

  public Backlog backlog() {
    return backlog;
  }

  /** What a platform asks to be put off, and what is repaired, is no failure. */
  void finished(Finished done) {
    boolean refused = done.outcome() instanceof Refused;
    boolean failed =
        refused
            || done.outcome() instanceof NotAllowed
            || done.outcome() instanceof Unknown
            || done.outcome() instanceof Deferred deferred && deferred.retryAt().isEmpty();
    if (failed && done.step() == Step.POST) {
      bridgeFailures.increment();
    }
    if (refused || failed && done.step() != Step.POST && done.step().countsForGroup()) {
      topicErrors.increment();
    }
  }

  /** A post is made that may have been made before. */
  void repeated() {
    repeated.increment();
  }
}
