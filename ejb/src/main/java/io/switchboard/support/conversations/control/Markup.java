package io.switchboard.support.conversations.control;

import java.util.Locale;

/**
 * Takes markup out of a text, in one pass: tags, comments, and scripts and styles with all that is
 * in them. What is left never begins a tag, however the markup was wrapped in markup.
 */
final class Markup {
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private final String text;
  private final String lower;
  private final StringBuilder kept = new StringBuilder();
  private boolean endless;

  private Markup(String text) {
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT);
  }

  /** The text without it; some tags leave a line break. */
  static String takenOut(String text) {
    return text.indexOf('<') < 0 ? text : new Markup(text).strip();
  }

  private String strip() {
    int at = 0;
    while (at < text.length()) {
      if (beginsMarkup(at)) {
        at = after(at);
      } else {
        kept.append(text.charAt(at));
        at++;
      }
    }
    return withoutOpenings();
  }

  private boolean beginsMarkup(int at) {
    return text.charAt(at) == '<' && at + 1 < text.length() && isOpening(text.charAt(at + 1));
  }

  private static boolean isOpening(char next) {
    return next == '/' || next == '!' || next == '?' || isLetter(next);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Where the text goes on after the markup that begins here. */
  private int after(int at) {
    if (text.startsWith(COMMENT, at)) {
      return afterPair(at, COMMENT.length(), COMMENT_END);
    }
    for (String hidden : new String[] {"script", "style"}) {
      if (lower.startsWith(hidden, at + 1)) {
        return afterPair(at, 1, "</" + hidden);
      }
    }
    return afterTag(at);
  }

  /** What has no end is not searched for twice: the whole stays one pass. */
  private int afterPair(int at, int skip, String end) {
    int found = endless ? -1 : lower.indexOf(end, at + skip);
    if (found < 0) {
      endless = true;
      return afterTag(at);
    }
    return end.equals(COMMENT_END) ? found + end.length() : afterTag(found);
  }

  private int afterTag(int at) {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '>') {
        breakLine(at);
        return i + 1;
      }
      if (text.charAt(i) == '<') {
        return at + 1;
      }
    }
    return at + 1;
  }

  private void breakLine(int at) {
    if (lower.startsWith("<br", at)
        || lower.startsWith("</p>", at)
        || lower.startsWith("</div", at)) {
      kept.append('\n');
    }
  }

  /** From the end, so that what is dropped never leaves a new opening behind it. */
  private String withoutOpenings() {
    StringBuilder reversed = new StringBuilder(kept.length());
    for (int i = kept.length() - 1; i >= 0; i--) {
      char c = kept.charAt(i);
      int length = reversed.length();
      boolean opens = c == '<' && length > 0 && isOpening(reversed.charAt(length - 1));
      if (!opens) {
        reversed.append(c);
      }
    }
    return reversed.reverse().toString();
  }
}
