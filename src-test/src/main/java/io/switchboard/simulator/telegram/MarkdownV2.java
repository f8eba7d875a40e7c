package io.switchboard.simulator.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads MarkdownV2 with the rules and the error words of Telegram's own parser. */
final class MarkdownV2 {

  private static final String RESERVED = "_*[]()~`>#+-=|{}.!\n";

  private record Open(String type, String argument, int offset, int position) {}

  private final String text;
  private final StringBuilder out;
  private final List<TextEntity> entities = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean inQuote;
  private boolean quoteMayStart = true;
  private int at;

  private MarkdownV2(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  static FormattedText parse(String text) throws MarkupException {
    return new MarkdownV2(text).read();
  }

  private FormattedText read() throws MarkupException {
    for (at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isEscape(at)) {
        at++;
        append(text.charAt(at));
      } else if (!isReserved(c)) {
        append(c);
      } else if (endsEntity(c)) {
        close(c);
      } else {
        begin(c);
      }
    }
    closeQuoteAtEnd();
    if (!open.isEmpty()) {
      throw unclosed(open.peek());
    }
    return FormattedText.sorted(out.toString(), entities);
  }

  private void append(char c) {
    out.append(c);
    if (c != '\r') {
      quoteMayStart = c == '\n';
    }
  }

  private char ahead(int distance) {
    int index = at + distance;
    return index < text.length() ? text.charAt(index) : 0;
  }

  private boolean isEscape(int index) {
    if (text.charAt(index) != '\\' || index + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(index + 1);
    return next > 0 && next <= 126;
  }

  private boolean isReserved(char c) {
    Open current = open.peek();
    if (current != null && (current.type().equals("code") || current.type().equals("pre"))) {
      return c == '`';
    }
    return RESERVED.indexOf(c) >= 0;
  }

  private boolean endsEntity(char c) {
    Open current = open.peek();
    if (current == null) {
      return false;
    }
    if (inQuote && c == '\n' && ahead(1) != '>') {
      return true;
    }
    return switch (current.type()) {
      case "bold" -> c == '*';
      case "italic" -> c == '_' && ahead(1) != '_';
      case "underline" -> c == '_' && ahead(1) == '_';
      case "strikethrough" -> c == '~';
      case "spoiler" -> c == '|' && ahead(1) == '|';
      case "code" -> c == '`';
      case "pre" -> c == '`' && ahead(1) == '`' && ahead(2) == '`';
      case "text_link", "custom_emoji" -> c == ']';
      default -> false;
    };
  }

  private void begin(char c) throws MarkupException {
    int position = at;
    switch (c) {
      case '_' -> {
        boolean underline = ahead(1) == '_';
        at += underline ? 1 : 0;
        push(underline ? "underline" : "italic", null, position);
      }
      case '*' -> push("bold", null, position);
      case '~' -> push("strikethrough", null, position);
      case '[' -> push("text_link", null, position);
      case '`' -> beginCode(position);
      case '|' -> beginPair('|', "spoiler", position);
      case '!' -> beginPair('[', "custom_emoji", position);
      case '\n' -> append('\n');
      case '>' -> beginQuote(position);
      default -> throw reserved(c);
    }
  }

  private void beginPair(char second, String type, int position) throws MarkupException {
    if (ahead(1) != second) {
      throw reserved(text.charAt(at));
    }
    at++;
    push(type, null, position);
  }

  private void beginQuote(int position) throws MarkupException {
    if (!quoteMayStart) {
      throw reserved('>');
    }
    if (!inQuote) {
      inQuote = true;
      push("blockquote", null, position);
    }
  }

  private void beginCode(int position) {
    if (ahead(1) != '`' || ahead(2) != '`') {
      push("code", null, position);
      return;
    }
    at += 3;
    int end = at;
    while (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != '`') {
      end++;
    }
    String language = null;
    if (end > at && end < text.length() && text.charAt(end) != '`') {
      language = text.substring(at, end);
      at = end;
    }
    if (isLineBreak(ahead(0))) {
      at += isLineBreak(ahead(1)) && ahead(0) != ahead(1) ? 2 : 1;
    }
    at--;
    push("pre", language, position);
  }

  private void push(String type, String argument, int position) {
    open.push(new Open(type, argument, out.length(), position));
  }

  private void close(char c) throws MarkupException {
    if (c == '\n') {
      closeQuoteAtLineEnd();
      return;
    }
    Open current = open.pop();
    String argument = current.argument();
    boolean keep = out.length() > current.offset();
    switch (current.type()) {
      case "underline", "spoiler" -> at++;
      case "pre" -> at += 2;
      case "text_link" -> {
        argument = Links.checked(linkTarget(current));
        keep &= argument != null;
      }
      case "custom_emoji" -> argument = Links.customEmoji(emojiTarget());
      default -> {}
    }
    if (keep) {
      add(current, current.type(), argument);
    }
  }

  private void closeQuoteAtLineEnd() throws MarkupException {
    Open current = open.peek();
    String type = "blockquote";
    if (!current.type().equals("blockquote")) {
      boolean mark = current.type().equals("spoiler") && current.position() >= at - 3;
      if (!mark || out.length() != current.offset() + (ahead(-1) == '\r' ? 1 : 0)) {
        throw unclosed(current);
      }
      open.pop();
      type = "expandable_blockquote";
      if (!open.peek().type().equals("blockquote")) {
        throw unclosed(open.peek());
      }
    }
    inQuote = false;
    append('\n');
    add(open.pop(), type, null);
  }

  private void closeQuoteAtEnd() {
    if (!inQuote) {
      return;
    }
    String type = "blockquote";
    if (open.peek().type().equals("spoiler") && open.peek().position() == text.length() - 2) {
      open.pop();
      type = "expandable_blockquote";
    }
    if (open.peek().type().equals("blockquote")) {
      Open quote = open.pop();
      if (out.length() > quote.offset()) {
        add(quote, type, null);
      }
    }
  }

  private void add(Open from, String type, String argument) {
    entities.add(new TextEntity(type, from.offset(), out.length() - from.offset(), argument));
  }

  private String linkTarget(Open current) throws MarkupException {
    return ahead(1) == '(' ? target() : out.substring(current.offset());
  }

  private String emojiTarget() throws MarkupException {
    if (ahead(1) != '(') {
      throw new MarkupException("The entity must contain a tg://emoji or tg://time URL");
    }
    return target();
  }

  private String target() throws MarkupException {
    at += 2;
    int begin = at;
    StringBuilder target = new StringBuilder();
    while (at < text.length() && text.charAt(at) != ')') {
      if (isEscape(at)) {
        at++;
      }
      target.append(text.charAt(at++));
    }
    if (at >= text.length()) {
      throw MarkupException.at("Can't find end of a URL at byte offset ", text, begin);
    }
    return target.toString();
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static MarkupException reserved(char c) {
    return new MarkupException(
        "Character '" + c + "' is reserved and must be escaped with the preceding '\\'");
  }

  private MarkupException unclosed(Open entity) {
    boolean hasLanguage = entity.argument() != null;
    return MarkupException.unclosed(entity.type(), hasLanguage, text, entity.position());
  }
}
