package io.switchboard.notifications.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The delays between attempts on one channel: as many retries as entries, each with a jitter of up
 * to a fifth in both directions.
 */
public final class RetrySchedule {
  private static final double JITTER = 0.2;

  private final List<Duration> delays;
  private final DoubleSupplier random;

  /**
   * @param random values from 0 (included) to 1 (excluded)
   */
  public RetrySchedule(List<Duration> delays, DoubleSupplier random) {
    this.delays = List.copyOf(delays);
    this.random = random;
  }

  /** The delay before the next attempt, or empty when the retries are used up. */
  public Optional<Duration> after(int retriesUsed) {
    if (retriesUsed >= delays.size()) {
      return Optional.empty();
    }
    double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
    return Optional.of(Duration.ofNanos((long) (delays.get(retriesUsed).toNanos() * factor)));
  }
}
