package io.switchboard.web.support.customer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many frames of customers work with the database at once, and the others wait in the order
 * of their coming: however busy the sockets are, there are connections for everybody else.
 */
final class DatabaseTurns {
  private final Semaphore turns;
  private final Duration patience;

  /**
   * @param most at once; less than the database has connections
   * @param patience how long a frame waits for its turn
   */
  DatabaseTurns(int most, Duration patience) {
    this.turns = new Semaphore(most, true);
    this.patience = patience;
  }

  /**
   * Works when it is its turn.
   *
   * @throws TooBusy it was not within the patience
   */
  <T> T take(Supplier<T> work) {
    if (!isTurn()) {
      throw new TooBusy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean isTurn() {
    try {
      return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
