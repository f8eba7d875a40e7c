package io.switchboard.channels.telegram;

/**
 * How many polls may be under way: those that wait at Telegram cost a connection each, those that
 * only ask come and go.
 */
final class PollBudget {
  private static final int MAX_WAITING = 256;
  private static final int MAX_ASKING = 64;

  private int waiting;
  private int asking;

  boolean mayWait() {
    return waiting < MAX_WAITING;
  }

  boolean mayAsk() {
    return asking < MAX_ASKING;
  }

  void begin(boolean waits) {
    count(waits, 1);
  }

  void end(boolean waits) {
    count(waits, -1);
  }

  private void count(boolean waits, int by) {
    if (waits) {
      waiting += by;
    } else {
      asking += by;
    }
  }
}
