package io.switchboard.notifications.boundary;

import io.switchboard.notifications.control.AcceptNotifications;
import io.switchboard.notifications.control.DeliveryEngine;
import io.switchboard.notifications.control.EnqueueDeliveries;
import io.switchboard.notifications.control.ResultPipeline;
import io.switchboard.notifications.control.WakeUpBody;
import io.switchboard.notifications.entity.Deliveries;
import io.switchboard.notifications.entity.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the triggers ask of delivery: begin, take a wake-up, look for what the queue has lost. */
@ApplicationScoped
public class DriveDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(DriveDelivery.class);
  private static final int PAGE = 1_000;

  private AcceptNotifications accept;
  private EnqueueDeliveries enqueue;
  private DeliveryEngine engine;
  private ResultPipeline results;
  private Deliveries deliveries;

  DriveDelivery() {}

  @Inject
  public DriveDelivery(
      AcceptNotifications accept,
      EnqueueDeliveries enqueue,
      DeliveryEngine engine,
      ResultPipeline results,
      Deliveries deliveries) {
    this.accept = accept;
    this.enqueue = enqueue;
    this.engine = engine;
    this.results = results;
    this.deliveries = deliveries;
  }

  /** Begins to accept and to deliver; what an earlier run left is looked for at once. */
  public void start() {
    enqueue.start();
    results.start();
    engine.start();
    accept.start();
    int left = deliveries.suspectAll();
    if (left > 0) {
      LOG.info("{} notifications of an earlier run are queued again", left);
    }
  }

  /**
   * Takes a message of the delivery queue.
   *
   * @throws WakeUpBody.UnreadableWakeUp if it is none
   */
  public void wake(String body) {
    engine.wake(WakeUpBody.read(body));
  }

  /**
   * Queues again what should be done by now.
   *
   * @throws io.switchboard.platform.messaging.BrokerUnavailable it is looked for again later
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void sweep() {
    List<WakeUp> lost;
    do {
      lost = deliveries.lost(PAGE);
      if (!lost.isEmpty()) {
        enqueue.again(lost);
        deliveries.queuedAgain(lost.stream().map(WakeUp::notification).toList());
      }
    } while (lost.size() == PAGE);
  }
}
