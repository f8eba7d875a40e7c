package io.switchboard.channels.telegram;

/** The formatting that CommonMark and MarkdownV2 share. */
enum Style {
  BOLD,
  ITALIC,
  /** Within a line. */
  CODE,
  /** A block of its own; the argument is its language. */
  PRE,
  /** The argument is its target. */
  LINK;

  boolean isCode() {
    return this == CODE || this == PRE;
  }
}
