package io.switchboard.notifications.control;

import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.Deliveries;
import io.switchboard.notifications.entity.Transition;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.messaging.PublishEvents;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records results in groups. First the events: what a platform took is news whatever happens to our
 * record. Then the rows. Then the lanes go on, and what is due later is queued with a delay.
 *
 * <p>While the database is away results are kept and tried again; the claims still hold, so nobody
 * else repeats the attempt.
 */
@ApplicationScoped
public class ResultPipeline {
  private static final Logger LOG = LoggerFactory.getLogger(ResultPipeline.class);
  private static final int GROUP = 200;
  private static final Duration LINGER = Duration.ofMillis(10);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

  /** A result on its way to its row, and who waits for that. */
  record Result(Transition transition, Rest rest, BiConsumer<Claim, Rest> done) {}

  private final GroupWork<Result> fresh =
      new GroupWork<>("announce results", GROUP, LINGER, this::announce);
  private final GroupWork<Result> announced = new GroupWork<>("record results", GROUP, this::write);

  @Resource private ManagedExecutorService executor;
  @Resource private ManagedScheduledExecutorService scheduler;
  private Deliveries deliveries;
  private PublishEvents events;
  private NotificationEvents news;
  private EnqueueDeliveries enqueue;
  private DeliveryMeters meters;

  ResultPipeline() {}

  @Inject
  ResultPipeline(
      Deliveries deliveries,
      PublishEvents events,
      NotificationEvents news,
      EnqueueDeliveries enqueue,
      DeliveryMeters meters) {
    this.deliveries = deliveries;
    this.events = events;
    this.news = news;
    this.enqueue = enqueue;
    this.meters = meters;
  }

  /** Begins to work. */
  public void start() {
    loops().forEach(executor::execute);
  }

  /** What runs until the end, each on a thread of its own. */
  List<Runnable> loops() {
    return List.of(fresh, announced);
  }

  @PreDestroy
  void stop() {
    fresh.close();
    announced.close();
  }

  void record(Result result) {
    if (news.isNews(result.transition())) {
      fresh.add(result);
    } else {
      announced.add(result);
    }
  }

  private void announce(List<Result> results) {
    try {
      events.publish(results.stream().map(result -> news.of(result.transition())).toList());
      results.forEach(announced::add);
    } catch (DatabaseUnavailable away) {
      later(results, fresh);
    } catch (RuntimeException unexpected) {
      announceAlone(results, unexpected);
    }
  }

  /** One whose news cannot be told must not spoil the others; it is recorded nevertheless. */
  private void announceAlone(List<Result> results, RuntimeException unexpected) {
    if (results.size() > 1) {
      results.forEach(result -> announce(List.of(result)));
      return;
    }
    Result result = results.get(0);
    LOG.error("No event tells of notification {}", idOf(result), unexpected);
    announced.add(result);
  }

  private void write(List<Result> results) {
    Set<UUID> held;
    try {
      held = deliveries.record(results.stream().map(Result::transition).toList());
    } catch (DatabaseUnavailable away) {
      LOG.warn("{} results wait for the database", results.size());
      later(results, announced);
      return;
    } catch (RuntimeException refused) {
      writeAlone(results, refused);
      return;
    }
    results.forEach(result -> recorded(result, held.contains(idOf(result))));
  }

  private void later(List<Result> results, GroupWork<Result> stage) {
    scheduler.schedule(
        () -> results.forEach(stage::add), TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One that the database refuses must not spoil the others; it is left to its lease's end. */
  private void writeAlone(List<Result> results, RuntimeException refused) {
    if (results.size() > 1) {
      results.forEach(result -> write(List.of(result)));
      return;
    }
    Result result = results.get(0);
    LOG.error("The result of notification {} cannot be recorded", idOf(result), refused);
    result.done().accept(result.transition().claim(), new Rest(result.rest().pause(), false));
  }

  private static UUID idOf(Result result) {
    return result.transition().claim().id();
  }

  private void recorded(Result result, boolean held) {
    Transition transition = result.transition();
    Claim claim = transition.claim();
    result.done().accept(claim, result.rest());
    if (!held) {
      meters.refusedResult();
      LOG.warn("A result of notification {} came after its claim was taken over", claim.id());
      return;
    }
    meters.recorded(transition);
    boolean waits = !result.rest().dueAgain() || transition.waitingSince() != null;
    if (transition.status() == NotificationStatus.PENDING && waits) {
      enqueue.soon(
          new WakeUp(
              claim.id(), claim.submission().recipient(), claim.claimNo(), transition.dueAt()));
    }
  }
}
