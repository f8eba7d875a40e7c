package io.switchboard.load.desk;

import io.switchboard.load.Latencies;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Judges what arrived on one side, told in the order of arrival. */
final class Arrivals {
  private final List<Line> lines;
  private final IntToLongFunction due;
  private final BitSet there = new BitSet();
  private final int[] newest;
  private final Latencies times;
  private int doubled;
  private int reordered;
  private int stray;

  /**
   * @param lines the phase's
   * @param due when the message of an index was due, in microseconds
   */
  Arrivals(List<Line> lines, int conversations, IntToLongFunction due) {
    this.lines = lines;
    this.due = due;
    newest = IntStream.generate(() -> -1).limit(conversations).toArray();
    times = new Latencies(lines.size());
  }

  void arrived(int index, int customer, long micros) {
    Line line = lines.get(index);
    if (line.customer() != customer) {
      stray++;
    } else if (there.get(index)) {
      doubled++;
    } else {
      there.set(index);
      times.record((micros - due.applyAsLong(index)) * 1_000);
      reordered += line.sequence() < newest[customer] ? 1 : 0;
      newest[customer] = Math.max(newest[customer], line.sequence());
    }
  }

  boolean isThere(int index) {
    return there.get(index);
  }

  Direction judge(int lost) {
    return new Direction(times, lost, doubled, reordered, stray);
  }
}
