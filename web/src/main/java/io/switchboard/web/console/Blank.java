package io.switchboard.web.console;

/** What a field left empty means: nothing. */
final class Blank {
  private Blank() {}

  static String toNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
