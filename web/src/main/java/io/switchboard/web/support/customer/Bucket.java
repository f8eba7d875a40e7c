package io.switchboard.web.support.customer;

import java.time.Duration;

/**
 * Lets a burst pass, and one more each interval. Who goes on regardless is first only told to wait;
 * from the thirty-first time in a row each further time doubles a penalty in which nothing passes,
 * from one second to five minutes. Each that passes makes up for five that did not, and five quiet
 * minutes clear the slate.
 */
final class Bucket {
  private static final long LONGEST_PENALTY = Duration.ofMinutes(5).toNanos();
  private static final long FIRST_PENALTY = Duration.ofSeconds(1).toNanos();
  private static final int FORGIVEN = 30;
  private static final int MADE_UP = 5;
  private static final int MOST_DOUBLINGS = 16;

  private final long interval;
  private final long burst;
  private long theoretical;
  private long closedUntil;
  private long lastViolation;
  private int violations;

  /**
   * What became of a wish.
   *
   * @param pause until the next one passes; zero if this one passed
   * @param violations in a row, this one counted
   */
  record Taken(Duration pause, int violations) {
    static final Taken PASSED = new Taken(Duration.ZERO, 0);

    boolean passed() {
      return pause.isZero();
    }
  }

  Bucket(int burst, Duration interval, long now) {
    this.interval = interval.toNanos();
    this.burst = this.interval * burst;
    this.theoretical = now;
    this.closedUntil = now;
    this.lastViolation = now;
  }

  /** Takes one; times are of a monotonic clock. */
  synchronized Taken take(long now) {
    long arrival = arrival(now);
    long wait = waitFor(arrival, now);
    if (wait > 0) {
      return refused(wait, now);
    }
    theoretical = arrival + interval;
    violations = Math.max(0, violations - MADE_UP);
    return Taken.PASSED;
  }

  /** Whether one would pass now; nothing is counted. */
  synchronized Taken look(long now) {
    long wait = waitFor(arrival(now), now);
    return wait > 0 ? new Taken(Duration.ofNanos(wait), violations) : Taken.PASSED;
  }

  private long arrival(long now) {
    return theoretical - now > 0 ? theoretical : now;
  }

  private long waitFor(long arrival, long now) {
    return Math.max(arrival + interval - now - burst, closedUntil - now);
  }

  private Taken refused(long wait, long now) {
    violations = now - lastViolation > LONGEST_PENALTY ? 1 : violations + 1;
    lastViolation = now;
    long longest = wait;
    if (violations > FORGIVEN) {
      int doublings = Math.min(violations - FORGIVEN - 1, MOST_DOUBLINGS);
      long penalty = Math.min(FIRST_PENALTY << doublings, LONGEST_PENALTY);
      closedUntil = now + penalty;
      longest = Math.max(wait, penalty);
    }
    return new Taken(Duration.ofNanos(longest), violations);
  }
}
