package io.switchboard.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.persistence.DatabaseRefused;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryEngineTest {
  /** More than a lane holds. */
  private static final int MANY = 150;

  private final FakeDeliveries deliveries = new FakeDeliveries();
  private final BlockingQueue<UUID> tried = new LinkedBlockingQueue<>();
  private final DeliveryEngine engine =
      new DeliveryEngine(
          deliveries,
          new AttemptDelivery() {
            @Override
            void attempt(List<Claim> claims, BiConsumer<Claim, Rest> done) {
              for (Claim claim : claims) {
                tried.add(claim.id());
                done.accept(claim, new Rest(Duration.ZERO, false));
              }
            }
          });

  @Test
  void laneGoesOnAfterTheDatabaseFailedToRefillIt() throws InterruptedException {
    deliveries.failDue(new DatabaseRefused(new SQLException("canceled", "57014")));
    List<UUID> all = IntStream.range(0, MANY).mapToObj(i -> new UUID(3, i)).toList();
    all.forEach(deliveries::add);
    all.forEach(id -> engine.wake(List.of(new WakeUp(id, Sample.ADA, 0, Sample.NOW))));
    engine.loops().forEach(loop -> new Thread(loop).start());

    List<UUID> order = new ArrayList<>();
    while (order.size() < MANY) {
      UUID next = tried.poll(30, TimeUnit.SECONDS);
      assertThat(next).as("after " + order.size()).isNotNull();
      order.add(next);
    }
    engine.stop();

    assertThat(order).containsExactlyElementsOf(all);
  }
}
