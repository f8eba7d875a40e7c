package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.notifications.control.DeliveryLanes.Lane;
import io.switchboard.notifications.control.DeliveryLanes.Turn;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.Deliveries;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.batching.GroupWork;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives delivery: takes turns from the lanes, claims them in one transaction, has each attempted
 * outside of any, and gives the lane back once the result is recorded.
 */
@ApplicationScoped
public class DeliveryEngine {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryEngine.class);
  private static final int GROUP = 200;
  private static final int CALLS = 512;

  /** What becomes ready within so many nanoseconds is claimed together. */
  private static final long LINGER = TimeUnit.MILLISECONDS.toNanos(4);

  private static final int CALLS_OF_WORKSPACE = 384;
  private static final long PAUSE_WITHOUT_DATABASE = TimeUnit.SECONDS.toNanos(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final DeliveryLanes lanes = new DeliveryLanes(CALLS, CALLS_OF_WORKSPACE);
  private final GroupWork<ChannelOwner> refills =
      new GroupWork<>("refill lanes", GROUP, this::refill);

  @Resource private ManagedExecutorService executor;
  private Deliveries deliveries;
  private AttemptDelivery attempts;
  private volatile boolean running;

  DeliveryEngine() {}

  @Inject
  public DeliveryEngine(Deliveries deliveries, AttemptDelivery attempts) {
    this.deliveries = deliveries;
    this.attempts = attempts;
  }

  /** Begins to work. */
  public void start() {
    loops().forEach(executor::execute);
  }

  /** What runs until the end, each on a thread of its own. */
  List<Runnable> loops() {
    running = true;
    return List.of(refills, this::run);
  }

  /** Takes no more turns; calls that are under way are recorded as they end. */
  @PreDestroy
  void stop() {
    running = false;
    refills.close();
    signal();
  }

  /** Notifications are due. */
  public void wake(Collection<WakeUp> wakeUps) {
    lock.lock();
    try {
      long now = System.nanoTime();
      wakeUps.forEach(wakeUp -> lanes.add(wakeUp.recipient(), wakeUp.notification(), now));
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Calls to platforms under way, and recipients that wait for their turn or are served. */
  public record Load(int calls, int lanes) {}

  public Load load() {
    lock.lock();
    try {
      return new Load(lanes.busy(), lanes.lanes());
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (running) {
      List<Turn> turns = nextTurns();
      if (!turns.isEmpty()) {
        attempt(turns);
      }
      if (turns.size() < GROUP) {
        LockSupport.parkNanos(LINGER);
      }
    }
  }

  private List<Turn> nextTurns() {
    lock.lock();
    try {
      List<Turn> turns = lanes.take(GROUP, System.nanoTime());
      if (turns.isEmpty()) {
        long wake = lanes.nextWake();
        if (wake == Long.MAX_VALUE) {
          changed.await();
        } else {
          changed.awaitNanos(wake - System.nanoTime());
        }
      }
      return turns;
    } catch (InterruptedException interrupted) {
      LOG.debug("Interrupted; delivery goes on unless it was stopped");
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  private void attempt(List<Turn> turns) {
    Map<UUID, Turn> byId = new HashMap<>();
    turns.forEach(turn -> byId.put(turn.notification(), turn));
    List<Claim> claims;
    try {
      claims = deliveries.claim(byId.keySet());
    } catch (RuntimeException e) {
      LOG.warn("Delivery pauses: {}", e.getMessage(), e);
      turns.forEach(this::again);
      return;
    }
    Map<UUID, Turn> unclaimed = new HashMap<>(byId);
    claims.forEach(claim -> unclaimed.remove(claim.id()));
    unclaimed.values().forEach(turn -> release(turn.lane(), System.nanoTime()));
    attempts.attempt(claims, (claim, rest) -> finished(byId.get(claim.id()), rest));
  }

  private void again(Turn turn) {
    lock.lock();
    try {
      long now = System.nanoTime();
      lanes.add(turn.lane().recipient, turn.notification(), now);
      release(turn.lane(), now + PAUSE_WITHOUT_DATABASE);
    } finally {
      lock.unlock();
    }
  }

  private void finished(Turn turn, Rest rest) {
    lock.lock();
    try {
      if (rest.dueAgain()) {
        lanes.add(turn.lane().recipient, turn.notification(), System.nanoTime());
      }
      release(turn.lane(), System.nanoTime() + rest.pause().toNanos());
    } finally {
      lock.unlock();
    }
  }

  private void release(Lane lane, long pauseUntil) {
    lock.lock();
    try {
      if (lanes.release(lane, pauseUntil, System.nanoTime())) {
        refills.add(lane.recipient);
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void refill(List<ChannelOwner> recipients) {
    try {
      Map<ChannelOwner, List<UUID>> due = deliveries.due(recipients, DeliveryLanes.refillSize());
      lock.lock();
      try {
        for (ChannelOwner recipient : recipients) {
          List<UUID> next = due.getOrDefault(recipient, List.of());
          if (lanes.refill(recipient, next, System.nanoTime())) {
            refills.add(recipient);
          }
        }
        changed.signal();
      } finally {
        lock.unlock();
      }
    } catch (RuntimeException e) {
      LOG.warn("Lanes wait to be refilled: {}", e.getMessage(), e);
      LockSupport.parkNanos(PAUSE_WITHOUT_DATABASE);
      recipients.forEach(refills::add);
    }
  }

  private void signal() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
