package io.switchboard.channels.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into parts of at most 4,096 code points: at a paragraph, else at a line, else between
 * words, else between two code points. A code block that fits one part stays whole.
 */
final class MessageParts {
  static final int MAX_CODE_POINTS = 4096;

  private final StyledText source;
  private final String text;
  private final List<StyledText> parts = new ArrayList<>();

  private MessageParts(StyledText source) {
    this.source = source;
    this.text = source.text();
  }

  static List<StyledText> of(StyledText text) {
    return new MessageParts(text).cut();
  }

  private List<StyledText> cut() {
    int from = 0;
    while (from < text.length()) {
      int reach = reach(from);
      int to = reach == text.length() ? reach : best(from, reach);
      add(from, to);
      from = afterBreak(to);
    }
    return parts;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (end > start && isBlank(end - 1)) {
      end--;
    }
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    if (end > start) {
      parts.add(source.slice(start, end));
    }
  }

  /** The farthest index that the limit allows. */
  private int reach(int from) {
    return text.length() - from <= MAX_CODE_POINTS
            || text.codePointCount(from, text.length()) <= MAX_CODE_POINTS
        ? text.length()
        : text.offsetByCodePoints(from, MAX_CODE_POINTS);
  }

  private int best(int from, int reach) {
    int paragraph = last("\n\n", from, reach);
    if (paragraph > from) {
      return paragraph;
    }
    int line = last("\n", from, reach);
    if (line > from) {
      return line;
    }
    int word = lastBlank(from, reach);
    if (word > from) {
      return word;
    }
    int block = startOfBlockAround(reach);
    return block > from ? block : reach;
  }

  private int last(String separator, int from, int reach) {
    int at = text.lastIndexOf(separator, reach);
    while (at > from && isInsideWholeBlock(at)) {
      at = text.lastIndexOf(separator, at - 1);
    }
    return at;
  }

  private int lastBlank(int from, int reach) {
    int at = reach;
    while (at > from && (!isBlank(at) || isInsideWholeBlock(at))) {
      at--;
    }
    return at;
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private boolean isInsideWholeBlock(int at) {
    return startOfBlockAround(at) >= 0;
  }

  private int startOfBlockAround(int at) {
    for (Span span : source.spans()) {
      if (span.style() == Style.PRE
          && span.start() < at
          && at < span.end()
          && text.codePointCount(span.start(), span.end()) <= MAX_CODE_POINTS) {
        return span.start();
      }
    }
    return -1;
  }

  /** What separates two parts belongs to neither. */
  private int afterBreak(int cut) {
    int at = cut;
    while (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    if (at == cut && at < text.length() && isBlank(at)) {
      at++;
    }
    return at;
  }
}
