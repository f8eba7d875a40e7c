package io.switchboard.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.notifications.control.ResultPipeline.Result;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.Transition;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.messaging.Event;
import io.switchboard.platform.messaging.PublishEvents;
import io.switchboard.platform.persistence.DatabaseRefused;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultPipelineTest {
  private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

  private final BlockingQueue<UUID> done = new LinkedBlockingQueue<>();
  private final FakeDeliveries deliveries = new FakeDeliveries();
  private ResultPipeline pipeline;

  @AfterEach
  void stop() {
    pipeline.stop();
  }

  @Test
  @DisplayName("R13: a lane goes on also when nobody can be told of its notification")
  void newsThatCannotBeToldHoldsUpNoLane() throws InterruptedException {
    start(
        new PublishEvents(null, null) {
          @Override
          public void publish(Collection<Event> events) {
            throw new IllegalStateException("unexpected");
          }
        });

    pipeline.record(sent(1));
    pipeline.record(sent(2));

    assertThat(List.of(nextDone(), nextDone())).containsExactly(id(1), id(2));
    assertThat(deliveries.recorded()).containsExactly(id(1), id(2));
  }

  @Test
  @DisplayName("R13: a result that the database refuses spoils no other")
  void refusedResultSpoilsNoOther() throws InterruptedException {
    deliveries.refuseToRecord(id(1), new DatabaseRefused(new SQLException("deadlock", "40P01")));
    start(silent());

    pipeline.record(sent(1));
    pipeline.record(sent(2));

    assertThat(List.of(nextDone(), nextDone())).containsExactly(id(1), id(2));
    assertThat(deliveries.recorded()).containsExactly(id(2));
  }

  @Test
  void unexpectedFailureOfTheRecordHoldsUpNoLane() throws InterruptedException {
    deliveries.refuseToRecord(id(1), new IllegalStateException("unexpected"));
    start(silent());

    pipeline.record(sent(1));

    assertThat(nextDone()).isEqualTo(id(1));
  }

  private void start(PublishEvents events) {
    pipeline =
        new ResultPipeline(
            deliveries,
            events,
            new NotificationEvents(new Uuids(CLOCK), CLOCK),
            new EnqueueDeliveries(null, CLOCK),
            new DeliveryMeters(new SimpleMeterRegistry()));
    pipeline.loops().forEach(loop -> new Thread(loop).start());
  }

  private static PublishEvents silent() {
    return new PublishEvents(null, null) {
      @Override
      public void publish(Collection<Event> events) {}
    };
  }

  private Result sent(int number) {
    Claim claim = Sample.claim(id(number));
    Transition transition =
        new DeliveryPolicy(new RetrySchedule(List.of(), () -> 0))
            .after(claim, ChannelKind.TELEGRAM, false, new Delivered("7"), Sample.NOW);
    return new Result(
        transition, new Rest(Duration.ZERO, false), (ended, rest) -> done.add(ended.id()));
  }

  private UUID nextDone() throws InterruptedException {
    return done.poll(30, TimeUnit.SECONDS);
  }

  private static UUID id(int number) {
    return new UUID(3, number);
  }
}
