package io.switchboard.inbound.boundary;

import io.switchboard.inbound.control.QueueUpdates;
import io.switchboard.inbound.entity.InboundUpdates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;

/** Comes back to updates that a crash or an absent broker left, and forgets old ones. */
@ApplicationScoped
public class SweepUpdates {
  private static final int PAGE = 500;
  private static final int FORGOTTEN_AT_ONCE = 5_000;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** A platform repeats an update for a day; we know it again for longer. */
  private static final Duration REMEMBERED = Duration.ofDays(3);

  private InboundUpdates updates;
  private QueueUpdates queue;
  private Clock clock;

  SweepUpdates() {}

  @Inject
  public SweepUpdates(InboundUpdates updates, QueueUpdates queue, Clock clock) {
    this.updates = updates;
    this.queue = queue;
    this.clock = clock;
  }

  /** Queues what is due, once it is written down that we see to it. */
  @Transactional(TxType.NOT_SUPPORTED)
  public void sweep() {
    queue.queue(updates.takeDue(PAGE, PAUSE));
  }

  /** Forgets what was done days ago. */
  @Transactional(TxType.NOT_SUPPORTED)
  public void forget() {
    int forgotten;
    do {
      forgotten = updates.forgetBefore(clock.instant().minus(REMEMBERED), FORGOTTEN_AT_ONCE);
    } while (forgotten == FORGOTTEN_AT_ONCE);
  }
}
