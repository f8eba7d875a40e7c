package io.switchboard.standalone;

import java.time.Duration;

/**
 * How long to wait before a part is started again: 0.2 s after it had run for a minute, then twice
 * as long each time, at most 30 s. Times are in nanoseconds of one clock.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LAST = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofMinutes(1);

  private Duration next = FIRST;
  private long startedAt;

  void started(long now) {
    startedAt = now;
  }

  Duration pause(long now) {
    Duration pause = now - startedAt > STEADY.toNanos() ? FIRST : next;
    Duration doubled = pause.multipliedBy(2);
    next = doubled.compareTo(LAST) > 0 ? LAST : doubled;
    return pause;
  }
}
