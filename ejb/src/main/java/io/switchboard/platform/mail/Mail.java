package io.switchboard.platform.mail;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A mail of plain text. Nothing in it can become a header: addresses are bare, and a subject is one
 * line.
 *
 * @param to bare addresses, at least one
 */
public record Mail(List<String> to, String subject, String text) {
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  public Mail {
    to = List.copyOf(to);
    if (to.isEmpty() || !to.stream().allMatch(Mail::isAddress)) {
      throw new IllegalArgumentException("A mail goes to one bare address or more.");
    }
    subject = CONTROL.matcher(subject).replaceAll(" ");
    Objects.requireNonNull(text, "text");
  }

  /** Whether the text is a bare address, such as {@code ada@example.com}. */
  public static boolean isAddress(String text) {
    return text != null && text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
  }
}
