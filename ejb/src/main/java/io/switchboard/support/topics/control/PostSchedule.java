package io.switchboard.support.topics.control;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a post waits after a failure: a second, twice as long each time, a minute at most, each
 * with a jitter of up to a fifth in both directions.
 */
public final class PostSchedule {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;
  private static final double JITTER = 0.2;

  private final DoubleSupplier random;

  /**
   * @param random values from 0 (included) to 1 (excluded)
   */
  public PostSchedule(DoubleSupplier random) {
    this.random = random;
  }

  /** The pause after a try, with so many put off before. */
  Duration after(int tries) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(tries, DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return Duration.ofMillis(
        (long) (pause.toMillis() * (1 - JITTER + 2 * JITTER * random.getAsDouble())));
  }
}
