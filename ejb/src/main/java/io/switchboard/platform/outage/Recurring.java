package io.switchboard.platform.outage;

import org.slf4j.Logger;

/**
 * Work that recurs by a schedule. The server gives up a schedule for good once its method has
 * thrown something, so every failure ends here, in the log, and the next turn follows.
 */
public final class Recurring {
  private Recurring() {}

  /**
   * Takes one turn.
   *
   * @param what for the log: the beginning of a sentence, such as "The sweep"
   */
  public static void turn(Logger log, String what, Runnable work) {
    try {
      work.run();
    } catch (Unavailable away) {
      log.warn("{} waits for its next turn: {}", what, away.getMessage());
    } catch (RuntimeException e) {
      log.error("{} failed; its next turn follows", what, e);
    }
  }
}
