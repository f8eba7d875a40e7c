package io.switchboard.support.attachments.boundary;

import io.switchboard.support.attachments.entity.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;

/** Removes files that were uploaded, and then never sent with a message. */
@ApplicationScoped
public class RemoveUnsent {
  /** How long a file waits for its message. */
  public static final Duration PATIENCE = Duration.ofDays(1);

  private static final int AT_ONCE = 500;

  private Attachments attachments;
  private Clock clock;

  RemoveUnsent() {}

  @Inject
  public RemoveUnsent(Attachments attachments, Clock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Removes all of them. */
  @Transactional(TxType.NOT_SUPPORTED)
  public int remove() {
    int all = 0;
    int removed;
    do {
      removed = attachments.removeUnsent(clock.instant().minus(PATIENCE), AT_ONCE);
      all += removed;
    } while (removed == AT_ONCE);
    return all;
  }
}
