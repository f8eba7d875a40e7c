package io.switchboard.support.checks.boundary;

import java.util.List;

/**
 * How a desk did, step by step; a step that failed is the last one.
 *
 * @param ok whether all steps were done
 */
public record DeskCheck(boolean ok, List<Step> steps) {
  public DeskCheck {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param name start, topic, welcome or socket
   * @param detail what came of it, or what to do about it
   * @param millis how long it took
   */
  public record Step(String name, boolean ok, String detail, long millis) {}
}
