package io.switchboard.vault.boundary;

import java.util.regex.Pattern;

/** Cuts credentials out of texts that people and logs see. */
public final class Redaction {
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "\\d{6,}:[A-Za-z0-9_-]{30,}"
              + "|sbk_[A-Za-z0-9_-]{16,}"
              + "|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*"
              + "|(?<=(?i:bearer) {1,4})[A-Za-z0-9._~+/=-]{8,}");

  private static final String CUT = "[redacted]";

  private Redaction() {}

  /** The text without bot tokens, API keys and bearer tokens; null stays null. */
  public static String redact(String text) {
    return text == null || !mayHold(text) ? text : CREDENTIAL.matcher(text).replaceAll(CUT);
  }

  /** Whether {@link #redact} would change the text. */
  public static boolean holdsCredential(String text) {
    return text != null && mayHold(text) && CREDENTIAL.matcher(text).find();
  }

  private static boolean mayHold(String text) {
    return text.length() >= 16;
  }
}
