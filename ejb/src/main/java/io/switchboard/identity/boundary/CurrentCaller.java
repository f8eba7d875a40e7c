package io.switchboard.identity.boundary;

import java.util.Optional;

/**
 * Who calls, on this thread. Whoever verifies a caller enters it here, and leaves when the request
 * ends; work that is handed to another thread does not take the caller along.
 */
public final class CurrentCaller {
  private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();

  private CurrentCaller() {}

  public static void enter(Caller caller) {
    CALLER.set(caller);
  }

  public static void leave() {
    CALLER.remove();
  }

  /** The caller; empty in work that nobody asked for, such as a timer's. */
  public static Optional<Caller> get() {
    return Optional.ofNullable(CALLER.get());
  }
}
