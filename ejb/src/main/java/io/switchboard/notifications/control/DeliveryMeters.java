package io.switchboard.notifications.control;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.SubmitOutcome;
import io.switchboard.notifications.entity.Attempt;
import io.switchboard.notifications.entity.Backlog;
import io.switchboard.notifications.entity.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what is accepted and what becomes of it, by platform. */
@ApplicationScoped
public class DeliveryMeters {
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();
  private final Map<ChannelKind, Timer> timers = new ConcurrentHashMap<>();
  private MeterRegistry registry;
  private volatile Backlog backlog = new Backlog(0, Duration.ZERO);

  DeliveryMeters() {}

  @Inject
  public DeliveryMeters(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("switchboard_delivery_queue_depth", () -> backlog.depth())
        .description("Notifications that are due and not done")
        .register(registry);
    Gauge.builder("switchboard_delivery_queue_oldest_seconds", () -> backlog.age().toMillis() / 1e3)
        .description("How long the oldest of them has been due")
        .register(registry);
  }

  public void submitted(SubmitOutcome outcome) {
    if (outcome instanceof SubmitOutcome.Accepted accepted && !accepted.replayed()) {
      counter("switchboard_notifications_accepted", "none").increment();
    }
  }

  /** What was found due a moment ago. */
  public void backlog(Backlog found) {
    backlog = found;
  }

  void attempted(ChannelKind platform, Duration duration) {
    timers
        .computeIfAbsent(
            platform,
            kind ->
                Timer.builder("switchboard_attempt_duration")
                    .description("Time from calling a platform to its answer")
                    .tag("platform", kind.word())
                    .publishPercentileHistogram()
                    .register(registry))
        .record(duration);
  }

  void recorded(Transition transition) {
    String platform = "none";
    for (Attempt attempt : transition.attempts()) {
      platform = attempt.platform().word();
      counter("switchboard_attempts_" + attempt.outcome(), platform).increment();
    }
    if (transition.status() == NotificationStatus.SENT) {
      counter("switchboard_notifications_delivered", platform).increment();
    }
    if (transition.dead()) {
      counter("switchboard_notifications_dead", platform).increment();
    }
  }

  /** A result came after its claim had been taken over, and was refused. */
  void refusedResult() {
    counter("switchboard_results_refused", "none").increment();
  }

  private Counter counter(String name, String platform) {
    return counters.computeIfAbsent(
        name + '/' + platform,
        key -> Counter.builder(name).tag("platform", platform).register(registry));
  }
}
