package io.switchboard.web.rest;

import java.time.Duration;

/** Lets so many pass in a second, and a second's worth at once. */
final class TokenBucket {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long interval;
  private final long burst;
  private long theoretical;

  TokenBucket(int perSecond, long nowNanos) {
    this.interval = SECOND / perSecond;
    this.burst = SECOND;
    this.theoretical = nowNanos;
  }

  /** Takes one; answers how long to wait, zero if it passed. Times are of a monotonic clock. */
  synchronized long take(long nowNanos) {
    long arrival = theoretical - nowNanos > 0 ? theoretical : nowNanos;
    long ahead = arrival + interval - nowNanos;
    if (ahead > burst) {
      return ahead - burst;
    }
    theoretical = arrival + interval;
    return 0;
  }
}
