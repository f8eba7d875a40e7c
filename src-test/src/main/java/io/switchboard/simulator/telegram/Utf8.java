package io.switchboard.simulator.telegram;

/** Lengths in UTF-8, counted without encoding. */
final class Utf8 {

  private Utf8() {}

  /** How many bytes the first {@code end} characters of a text take. */
  static int length(String text, int end) {
    int bytes = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800 || Character.isSurrogate(c)) {
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }
}
