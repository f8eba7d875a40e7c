package io.switchboard.notifications.boundary;

import io.switchboard.notifications.boundary.FindDeadLetters.Filter;
import io.switchboard.notifications.control.EnqueueDeliveries;
import io.switchboard.notifications.entity.DeadLetters;
import io.switchboard.notifications.entity.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tries dead letters again, from the first channel on, with all retries. */
@ApplicationScoped
public class RedeliverDeadLetters {
  private static final int PAGE = 500;

  private DeadLetters letters;
  private EnqueueDeliveries enqueue;

  RedeliverDeadLetters() {}

  @Inject
  public RedeliverDeadLetters(DeadLetters letters, EnqueueDeliveries enqueue) {
    this.letters = letters;
    this.enqueue = enqueue;
  }

  /** How many of these were dead letters and are pending again. */
  public int redeliver(Collection<UUID> ids) {
    List<WakeUp> revived = letters.revive(ids);
    revived.forEach(enqueue::soon);
    return revived.size();
  }

  /** All that fit, in pages. */
  public int redeliver(Filter filter) {
    int total = 0;
    int revived;
    do {
      revived = redeliver(letters.ids(filter, PAGE));
      total += revived;
    } while (revived == PAGE);
    return total;
  }
}
