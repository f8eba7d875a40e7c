package io.switchboard.support.conversations.entity;

/**
 * What is counted of a conversation.
 *
 * @param agentsRead up to which entry the agents have read
 */
public record Tally(int closed, int reopened, long agentsRead) {
  public static final Tally NEW = new Tally(0, 0, 0);

  Tally closedOnceMore() {
    return new Tally(closed + 1, reopened, agentsRead);
  }

  Tally reopenedOnceMore() {
    return new Tally(closed, reopened + 1, agentsRead);
  }

  Tally agentsRead(long seq) {
    return new Tally(closed, reopened, Math.max(agentsRead, seq));
  }
}
