package io.switchboard.channels.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;

/** Writes a styled text in Telegram's MarkdownV2. */
final class MarkdownV2 {
  private static final String RESERVED = "_*[]()~`>#+-=|{}.!\\";
  private static final String RESERVED_IN_CODE = "`\\";
  private static final String RESERVED_IN_TARGET = ")\\";
  private static final String NOT_IN_LANGUAGE = "[^A-Za-z0-9_+#.-]";

  private final StyledText source;
  private final StringBuilder out;
  private final Deque<Span> open = new ArrayDeque<>();
  private final Set<Style> active = EnumSet.noneOf(Style.class);

  /**
   * Where the last italic ended. Another right behind it would make two underscores in a row, which
   * begin an underlined text: an empty bold keeps them apart.
   */
  private int italicEnd = -1;

  private MarkdownV2(StyledText source) {
    this.source = source;
    this.out = new StringBuilder(source.text().length() + 64);
  }

  static String of(StyledText text) {
    return new MarkdownV2(text).write();
  }

  private String write() {
    Iterator<Span> spans = source.spans().iterator();
    Span next = spans.hasNext() ? spans.next() : null;
    String text = source.text();
    for (int at = 0; at < text.length(); at++) {
      closeUntil(at);
      while (next != null && next.start() == at) {
        open(next);
        next = spans.hasNext() ? spans.next() : null;
      }
      boolean inCode = active.contains(Style.CODE) || active.contains(Style.PRE);
      append(text.charAt(at), inCode ? RESERVED_IN_CODE : RESERVED);
    }
    closeUntil(text.length());
    return out.toString();
  }

  /** A style within itself adds nothing, and code holds no other style: both are left out. */
  private void open(Span span) {
    boolean inCode = active.stream().anyMatch(Style::isCode);
    if (inCode || active.contains(span.style())) {
      return;
    }
    out.append(opening(span));
    open.push(span);
    active.add(span.style());
  }

  private void closeUntil(int at) {
    while (!open.isEmpty() && open.peek().end() <= at) {
      Span span = open.pop();
      active.remove(span.style());
      out.append(closing(span));
      if (span.style() == Style.ITALIC) {
        italicEnd = out.length();
      }
    }
  }

  private String opening(Span span) {
    return switch (span.style()) {
      case BOLD -> "*";
      case ITALIC -> out.length() == italicEnd ? "**_" : "_";
      case CODE -> "`";
      case PRE -> "```" + language(span.argument()) + "\n";
      case LINK -> "[";
    };
  }

  private static String closing(Span span) {
    return switch (span.style()) {
      case BOLD -> "*";
      case ITALIC -> "_";
      case CODE -> "`";
      case PRE -> "\n```";
      case LINK -> "](" + escaped(span.argument(), RESERVED_IN_TARGET) + ")";
    };
  }

  private static String language(String info) {
    return info.strip().split("\\s", 2)[0].replaceAll(NOT_IN_LANGUAGE, "");
  }

  private static String escaped(String text, String reserved) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (reserved.indexOf(text.charAt(i)) >= 0) {
        escaped.append('\\');
      }
      escaped.append(text.charAt(i));
    }
    return escaped.toString();
  }

  private void append(char c, String reserved) {
    if (reserved.indexOf(c) >= 0) {
      out.append('\\');
    }
    out.append(c);
  }
}
