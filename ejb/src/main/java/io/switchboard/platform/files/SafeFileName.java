package io.switchboard.platform.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The name of a file that a stranger sent, made so that it can be shown to people and be a file's
 * name anywhere: one segment of a path, of 1 to {@link #MAX_BYTES} bytes of UTF-8, without control
 * characters, characters that are not seen or that turn the direction of others, without a dot or a
 * space at either end, and not a device of Windows. It is in Unicode's composed form.
 *
 * @param base everything before the extension; never empty
 * @param extension without its dot, as it was sent; empty if there is none
 */
public record SafeFileName(String base, String extension) {
  /** What file systems take at most. */
  public static final int MAX_BYTES = 255;

  private static final String NAMELESS = "file";
  private static final int LONGEST_EXTENSION = 10;
  private static final Pattern EXTENSION =
      Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{1," + LONGEST_EXTENSION + "}");
  private static final Pattern EDGES = Pattern.compile("^[. ]++|(?<![. ])[. ]++$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?");

  public SafeFileName {
    String name = extension.isEmpty() ? base : base + "." + extension;
    if (base.isEmpty() || bytes(name) > MAX_BYTES || DEVICE.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a safe name of a file: make one with of(…)");
    }
  }

  /** The name as it is safe; it is the same if it was safe. */
  public static SafeFileName of(String asSent) {
    String name = trimmed(composed(seen(composed(asSent))));
    int dot = name.lastIndexOf('.');
    boolean extended = dot > 0 && EXTENSION.matcher(name.substring(dot + 1)).matches();
    return extended
        ? fitting(name.substring(0, dot), "", name.substring(dot + 1))
        : fitting(name, "", "");
  }

  /** The whole name. */
  public String value() {
    return extension.isEmpty() ? base : base + "." + extension;
  }

  /**
   * The name with an extension that tells the truth: its own if that is one of these, whatever the
   * case, else the default in its place.
   */
  public SafeFileName as(Set<String> extensions, String byDefault) {
    return extensions.contains(extension.toLowerCase(Locale.ROOT))
        ? this
        : fitting(base, "", byDefault);
  }

  /** The first of {@code a.txt}, {@code a_1.txt}, {@code a_2.txt} … that is not taken. */
  public SafeFileName unless(Predicate<String> taken) {
    SafeFileName name = this;
    for (int count = 1; taken.test(name.value()); count++) {
      name = fitting(base, "_" + count, extension);
    }
    return name;
  }

  private static SafeFileName fitting(String base, String count, String extension) {
    String ending = count + (extension.isEmpty() ? "" : "." + extension);
    String start = trimmed(base);
    if (start.isEmpty()) {
      start = NAMELESS;
    }
    if (DEVICE.matcher(start).matches()) {
      start = "_" + start;
    }
    return new SafeFileName(cut(start, MAX_BYTES - bytes(ending)) + count, extension);
  }

  /** As many whole characters as have room. */
  private static String cut(String text, int most) {
    int end = 0;
    int room = most;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      room -= bytes(Character.toString(character));
      if (room < 0) {
        return trimmed(text.substring(0, end));
      }
      end += Character.charCount(character);
    }
    return text;
  }

  private static String seen(String text) {
    StringBuilder name = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> Character.getType(character) != Character.FORMAT)
        .map(SafeFileName::seen)
        .forEach(name::appendCodePoint);
    return name.toString();
  }

  private static int seen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          '_';
      case Character.SPACE_SEPARATOR -> ' ';
      default -> separates(character) ? '_' : character;
    };
  }

  /** What parts a path or means something to a shell or to Windows, or turns into a slash. */
  private static boolean separates(int character) {
    if (character < 0x80) {
      return "<>:\"/\\|?*".indexOf(character) >= 0;
    }
    String plain = Normalizer.normalize(Character.toString(character), Form.NFKC);
    return plain.indexOf('/') >= 0 || plain.indexOf('\\') >= 0;
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  private static String trimmed(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
