package io.switchboard.channels.telegram;

import java.util.Objects;

/**
 * A formatted stretch of a text.
 *
 * @param start index of its first char
 * @param end index after its last char
 * @param argument a link's target or a code block's language, else empty
 */
record Span(int start, int end, Style style, String argument) {
  Span {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(argument, "argument");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A span is not empty.");
    }
  }

  int length() {
    return end - start;
  }
}
