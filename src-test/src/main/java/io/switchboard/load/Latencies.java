package io.switchboard.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Durations of one phase, in nanoseconds, recorded by many threads. */
public final class Latencies {
  private final long[] nanos;
  private final AtomicInteger count = new AtomicInteger();

  public Latencies(int capacity) {
    nanos = new long[capacity];
  }

  /** What comes after the capacity is reached fails: a measure that drops its tail would lie. */
  public void record(long duration) {
    nanos[count.getAndIncrement()] = duration;
  }

  public int count() {
    return count.get();
  }

  /**
   * @param share of the recorded ones that took at most the answer, such as 0.99
   * @return milliseconds; NaN when nothing was recorded. Call it when recording is over.
   */
  public double millis(double share) {
    int recorded = count.get();
    if (recorded == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, recorded);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * recorded);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
