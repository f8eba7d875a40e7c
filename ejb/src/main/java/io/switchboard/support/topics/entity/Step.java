package io.switchboard.support.topics.entity;

/** One call to the platform, on the way to having a post done. */
public enum Step {
  CREATE,
  EDIT,
  CLOSE,
  REOPEN,
  DELETE,
  POST,
  PIN,
  ANSWER,
  COMMANDS,
  /** There is nothing to be called for. */
  NOTHING,
  /** There is no topic to be had for it. */
  DROP;

  /** Whether it is a call into the group, which the platform counts. */
  public boolean countsForGroup() {
    return switch (this) {
      case ANSWER, COMMANDS, NOTHING, DROP -> false;
      default -> true;
    };
  }
}
