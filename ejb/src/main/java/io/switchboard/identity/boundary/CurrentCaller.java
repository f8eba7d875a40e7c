package io.switchboard.identity.boundary;

import java.util.Optional;

/**
 * Who calls, on this thread. Whoever verifies a caller enters it here, and leaves when the request
 * ends; work that is handed to another thread does not take the caller along.
 */
public final class CurrentCaller {
  /** Where a call comes from that Telegram brought. */
  public static final String TELEGRAM = "telegram";

  private static final ThreadLocal<Entered> CALLER = new ThreadLocal<>();

  private record Entered(Caller caller, Optional<String> from) {}

  private CurrentCaller() {}

  public static void enter(Caller caller) {
    CALLER.set(new Entered(caller, Optional.empty()));
  }

  /**
   * Enters a caller of whom it is known where it calls from.
   *
   * @param from for the audit: an address, or {@link #TELEGRAM}
   */
  public static void enter(Caller caller, String from) {
    CALLER.set(new Entered(caller, Optional.of(from)));
  }

  public static void leave() {
    CALLER.remove();
  }

  /** The caller; empty in work that nobody asked for, such as a timer's. */
  public static Optional<Caller> get() {
    return Optional.ofNullable(CALLER.get()).map(Entered::caller);
  }

  /** Where the caller calls from, where that is known. */
  public static Optional<String> from() {
    return Optional.ofNullable(CALLER.get()).flatMap(Entered::from);
  }
}
