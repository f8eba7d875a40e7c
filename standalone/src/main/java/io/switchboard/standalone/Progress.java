package io.switchboard.standalone;

import java.util.Locale;

/** What the person at the terminal reads. */
final class Progress {

  private Progress() {}

  static void say(String format, Object... values) {
    System.out.println("switchboard: " + String.format(Locale.ROOT, format, values));
  }
}
