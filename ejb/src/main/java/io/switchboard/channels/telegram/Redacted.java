package io.switchboard.channels.telegram;

import java.util.regex.Pattern;

/** Texts from outside, fit for logs, tables and answers: without tokens, short, on one line. */
final class Redacted {
  private static final Pattern TOKEN = Pattern.compile("\\d{3,}(:|%3A)[A-Za-z0-9_-]{16,}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final int MAX_LENGTH = 300;

  private Redacted() {}

  static String text(String text) {
    String clean = TOKEN.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("[token]");
    return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH) + "…";
  }
}
