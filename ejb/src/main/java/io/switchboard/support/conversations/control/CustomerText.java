package io.switchboard.support.conversations.control;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a customer's text is kept. Markup is taken out and its text is left; so are control
 * characters but line breaks and tabs, and those that turn the direction of what follows (Unicode
 * Technical Report 36, section 3.2), with which a text can look like another.
 */
public final class CustomerText {
  /** The most characters (code points) of a message. */
  public static final int LONGEST = 4_000;

  private static final Pattern LINK =
      Pattern.compile("(?i)://|www\\.|\\b[\\p{L}\\p{N}-]+\\.[a-z]{2,}(/|\\b)");
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 32;

  private CustomerText() {}

  /** The text without what has no place in it, and without blanks around it. */
  public static String clean(String typed) {
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    return Markup.takenOut(withoutControls(lines)).strip();
  }

  /** The text without characters that nobody should see, and without blanks around it. */
  public static String withoutControls(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(CustomerText::isKept).forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** Whether a text is so long as it was typed that it is not even looked at. */
  public static boolean isFarTooLong(String typed) {
    return typed.length() > 4 * LONGEST;
  }

  /** Whether a text is longer than a message may be. */
  public static boolean isTooLong(String text) {
    return text.codePointCount(0, text.length()) > LONGEST;
  }

  /** The nickname that was meant: 2 to 32 characters on one line, without a link. */
  public static Optional<String> nickname(String typed) {
    if (isFarTooLong(typed)) {
      return Optional.empty();
    }
    String name = clean(typed).replaceAll("\\s+", " ");
    int length = name.codePointCount(0, name.length());
    boolean isName =
        length >= SHORTEST_NAME
            && length <= LONGEST_NAME
            && !LINK.matcher(name).find()
            && name.codePoints().anyMatch(Character::isLetterOrDigit);
    return Optional.of(name).filter(valid -> isName);
  }

  private static boolean isKept(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && !isDirectionOverride(c)
        && !isNoCharacter(c)
        && c != 0xFEFF;
  }

  /** Never to be assigned (Unicode, section 23.7). What this Java does not know yet is kept. */
  private static boolean isNoCharacter(int c) {
    return c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
  }

  /** Embeddings, overrides and isolates; the marks of right-to-left scripts stay. */
  private static boolean isDirectionOverride(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
