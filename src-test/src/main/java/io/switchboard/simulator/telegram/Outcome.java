package io.switchboard.simulator.telegram;

/** How a request ended. */
public enum Outcome {
  /** Not answered yet: a long poll, a delayed answer, or held by a fault. */
  PENDING,
  /** Answered with {@code ok: true}. */
  OK,
  /** Answered with an error. */
  ERROR,
  /** The connection was cut before the request did anything. */
  DROPPED_BEFORE,
  /** The request took effect, then the connection was cut instead of an answer. */
  DROPPED_AFTER
}
