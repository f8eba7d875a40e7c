package io.switchboard.support.conversations.boundary;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.switchboard.support.conversations.entity.OpenConversations;
import io.switchboard.support.conversations.entity.OpenTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** Shows the operator how many conversations are open, and how long the longest waits. */
@ApplicationScoped
public class MeasureConversations {
  private OpenConversations conversations;
  private Clock clock;
  private volatile OpenTally tally = OpenTally.NONE;

  MeasureConversations() {}

  @Inject
  public MeasureConversations(
      OpenConversations conversations, MeterRegistry registry, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
    Stream.of(ConversationStatus.values())
        .filter(ConversationStatus::isOpen)
        .forEach(
            status ->
                Gauge.builder(
                        "switchboard_support_conversations",
                        () -> tally.counts().getOrDefault(status, 0L))
                    .description("Conversations that are open, by status")
                    .tag("status", status.word())
                    .register(registry));
    Gauge.builder("switchboard_support_unclaimed_oldest_seconds", this::longestWait)
        .description("How long the conversation waits that nobody has claimed for longest")
        .register(registry);
  }

  /** Measures now; the meters show it until the next time. */
  public void measure() {
    tally = conversations.tally();
  }

  private double longestWait() {
    return tally
        .unclaimedSince()
        .map(since -> Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1e3))
        .orElse(0.0);
  }
}
