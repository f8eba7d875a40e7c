package io.switchboard.support.boundary;

/** What a text must be so that people can be shown it without being deceived by it. */
public final class ShownText {
  private ShownText() {}

  /**
   * Whether it is a name: so many characters (code points) at most, not blank, without spaces at
   * its ends, and without characters that are not seen or that turn the direction of others.
   */
  public static boolean isName(String text, int most) {
    return isShort(text, most)
        && text.equals(text.strip())
        && text.codePoints().noneMatch(c -> isControl(c) || turnsDirection(c) || isUnseen(c));
  }

  /**
   * Whether it is a text of lines: so many characters (code points) at most, not blank, without
   * control characters but for tabs and ends of lines, and without overrides of the direction of
   * writing; marks of direction, which right-to-left texts need, are allowed.
   */
  public static boolean isLines(String text, int most) {
    return isShort(text, most)
        && text.codePoints()
            .noneMatch(c -> c != '\n' && c != '\r' && c != '\t' && (isControl(c) || overrides(c)));
  }

  private static boolean isShort(String text, int most) {
    return text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= most;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean overrides(int c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  private static boolean turnsDirection(int c) {
    return overrides(c) || c == '\u200E' || c == '\u200F' || c == '\u061C';
  }

  private static boolean isUnseen(int c) {
    return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
  }
}
