package io.switchboard.support.templates.boundary;

import io.switchboard.support.boundary.ShownText;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A reply that agents keep ready.
 *
 * @param name what they call it by: 1 to 32 small letters, digits, {@code -} and {@code _}
 */
public record CannedReply(String name, String text) {
  /** The most characters of a text. */
  public static final int LONGEST_TEXT = 4_000;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

  public CannedReply {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "A canned reply's name has 1 to 32 small letters, digits, - and _.");
    }
    if (!isText(text)) {
      throw new IllegalArgumentException(
          "A canned reply has 1 to " + LONGEST_TEXT + " characters.");
    }
  }

  /** Whether this may be a name. */
  public static boolean isName(String text) {
    return text != null && NAME.matcher(text).matches();
  }

  /** Whether this may be a reply's text. */
  public static boolean isText(String text) {
    return ShownText.isLines(text, LONGEST_TEXT);
  }

  /** A name as it was typed in a hurry: in any case. */
  static String nameAsTyped(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The text with values in the place of {@code {name}}, {@code {agent}} and {@code {codename}}; a
   * placeholder without a value stays as it is written.
   */
  public String render(Map<String, String> values) {
    return Placeholders.fill(text, values);
  }
}
