package io.switchboard.channels.telegram;

import java.util.List;

/**
 * A text as its reader sees it, and its formatting.
 *
 * @param spans properly nested, the outer before the inner, in the order of the text
 */
record StyledText(String text, List<Span> spans) {
  StyledText {
    spans = List.copyOf(spans);
  }

  static StyledText plain(String text) {
    return new StyledText(text, List.of());
  }

  /** The stretch between two indices, with the formatting that lies in it. */
  StyledText slice(int from, int to) {
    List<Span> within =
        spans.stream()
            .filter(span -> span.start() < to && span.end() > from)
            .map(
                span ->
                    new Span(
                        Math.max(span.start(), from) - from,
                        Math.min(span.end(), to) - from,
                        span.style(),
                        span.argument()))
            .toList();
    return new StyledText(text.substring(from, to), within);
  }
}
