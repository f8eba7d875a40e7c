package io.switchboard.notifications.control;

import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.messaging.MessageSender;
import io.switchboard.platform.messaging.Queues;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what is committed on the delivery queue, in groups. When the broker is away nothing is lost:
 * the rows stay pending, and the sweep queues them again.
 */
@ApplicationScoped
public class EnqueueDeliveries {
  private static final Logger LOG = LoggerFactory.getLogger(EnqueueDeliveries.class);
  private static final int GROUP = 500;
  private static final Duration LINGER = Duration.ofMillis(3);

  @Resource private ManagedExecutorService executor;
  private MessageSender sender;
  private Clock clock;
  private GroupWork<WakeUp> group;

  EnqueueDeliveries() {}

  @Inject
  public EnqueueDeliveries(MessageSender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  /** Begins to work. */
  public void start() {
    group = new GroupWork<>("enqueue deliveries", GROUP, LINGER, this::enqueue);
    executor.execute(group);
  }

  @PreDestroy
  void stop() {
    if (group != null) {
      group.close();
    }
  }

  /** Queues a notification that is committed; the broker holds it back until it is due. */
  public void soon(WakeUp wakeUp) {
    group.add(wakeUp);
  }

  /**
   * Queues what the queue seems to have lost. It gets another duplicate id than before: the broker
   * remembers the first one long after its message was taken, perhaps by a process that died before
   * it could claim anything. What the queue still had comes twice, which does no harm.
   *
   * @throws BrokerUnavailable some may not have been taken
   */
  public void again(Collection<WakeUp> wakeUps) {
    Instant now = clock.instant();
    sender.sendEach(Queues.DELIVERY, WakeUpMessages.of(wakeUps, now, ":" + now.getEpochSecond()));
  }

  private void enqueue(List<WakeUp> wakeUps) {
    try {
      sender.sendTogether(Queues.DELIVERY, WakeUpMessages.of(wakeUps, clock.instant(), ""));
    } catch (BrokerUnavailable away) {
      LOG.warn("{} notifications wait for the sweep: {}", wakeUps.size(), away.getMessage());
    }
  }
}
