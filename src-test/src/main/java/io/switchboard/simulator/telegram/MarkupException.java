package io.switchboard.simulator.telegram;

/** A text whose markup Telegram refuses; the message is in Telegram's words. */
final class MarkupException extends Exception {

  private static final long serialVersionUID = 1L;

  MarkupException(String message) {
    super(message, null, false, false);
  }

  /** With the place in the text, which Telegram gives in bytes of UTF-8. */
  static MarkupException at(String message, String text, int index) {
    return new MarkupException(message + Utf8.length(text, index));
  }
}
