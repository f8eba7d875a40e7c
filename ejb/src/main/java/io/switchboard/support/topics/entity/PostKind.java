package io.switchboard.support.topics.entity;

import java.util.Locale;

/** What is to be done in a group. */
public enum PostKind {
  /** A message is posted. */
  MESSAGE,
  /** Earlier messages are posted again, in a topic made anew. */
  REPEAT,
  /** A topic is made to look as it should. */
  STATE,
  /** A topic is deleted. */
  DELETE,
  /** A pressed button is answered. */
  ANSWER,
  /** The bot's commands are shown. */
  COMMANDS;

  /** The word in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static PostKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether it goes beside the group's budget and the order of conversations. */
  public boolean isAside() {
    return this == ANSWER || this == COMMANDS;
  }
}
