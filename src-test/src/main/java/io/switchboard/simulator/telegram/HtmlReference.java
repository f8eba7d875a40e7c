package io.switchboard.simulator.telegram;

/** Character references, {@code &lt;} or {@code &#x1F337;}: the few that Telegram knows. */
final class HtmlReference {

  private static final int LONGEST = 10;

  private HtmlReference() {}

  /** Appends what stands at this {@code &}; answers where the text goes on, or -1 for none. */
  static int decode(String text, int at, StringBuilder target) {
    boolean numeric = at + 1 < text.length() && text.charAt(at + 1) == '#';
    return numeric ? number(text, at, target) : name(text, at, target);
  }

  private static int number(String text, int at, StringBuilder target) {
    boolean hex = at + 2 < text.length() && text.charAt(at + 2) == 'x';
    int radix = hex ? 16 : 10;
    int end = at + (hex ? 3 : 2);
    int code = 0;
    while (end < text.length()
        && end - at < LONGEST
        && Character.digit(text.charAt(end), radix) >= 0) {
      code = code * radix + Character.digit(text.charAt(end++), radix);
    }
    if (code <= 0 || code >= Character.MAX_CODE_POINT || end - at >= LONGEST) {
      return -1;
    }
    target.appendCodePoint(code);
    return afterSemicolon(text, end);
  }

  private static int name(String text, int at, StringBuilder target) {
    int end = at + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    char found =
        switch (text.substring(at + 1, end)) {
          case "lt" -> '<';
          case "gt" -> '>';
          case "amp" -> '&';
          case "quot" -> '"';
          default -> 0;
        };
    if (found == 0) {
      return -1;
    }
    target.append(found);
    return afterSemicolon(text, end);
  }

  private static int afterSemicolon(String text, int end) {
    return end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
