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

  /** For a MarkdownV2 entity without an end, by the name that Telegram's parser has for it. */
  static MarkupException unclosed(String type, boolean hasLanguage, String text, int index) {
    String name =
        switch (type) {
          case "bold" -> "Bold";
          case "italic" -> "Italic";
          case "underline" -> "Underline";
          case "strikethrough" -> "Strikethrough";
          case "spoiler" -> "Spoiler";
          case "code" -> "Code";
          case "pre" -> hasLanguage ? "PreCode" : "Pre";
          case "text_link" -> "TextUrl";
          case "custom_emoji" -> "CustomEmoji";
          default -> "BlockQuote";
        };
    return at("Can't find end of " + name + " entity at byte offset ", text, index);
  }
}
