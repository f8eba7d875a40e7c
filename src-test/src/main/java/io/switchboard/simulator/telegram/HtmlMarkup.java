package io.switchboard.simulator.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads Telegram's HTML with the rules and the error words of Telegram's own parser. */
final class HtmlMarkup {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("tg-emoji", "custom_emoji"),
          Map.entry("a", "text_link"),
          Map.entry("pre", "pre"),
          Map.entry("code", "code"),
          Map.entry("blockquote", "blockquote"));

  private record Open(String tag, String argument, int offset) {}

  private final String text;
  private final StringBuilder out;
  private final List<TextEntity> entities = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;

  private HtmlMarkup(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  static FormattedText parse(String text) throws MarkupException {
    return new HtmlMarkup(text).read();
  }

  private FormattedText read() throws MarkupException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<') {
        int begin = at++;
        if (peek() == '/') {
          endTag(begin);
        } else {
          startTag(begin);
        }
      } else if (c != '&' || !reference(out)) {
        out.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw new MarkupException(
          "Can't find end tag corresponding to start tag \"" + open.peek().tag() + '"');
    }
    return FormattedText.sorted(out.toString(), entities);
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void startTag(int begin) throws MarkupException {
    while (at < text.length() && !isSpace(peek()) && peek() != '>') {
      at++;
    }
    if (at >= text.length()) {
      throw error("Unclosed start tag at byte offset ", begin);
    }
    String tag = text.substring(begin + 1, at).toLowerCase(Locale.ROOT);
    if (!TYPES.containsKey(tag)) {
      throw error("Unsupported start tag \"" + tag + "\" at byte offset ", begin);
    }
    String argument = "";
    while (true) {
      skipSpace();
      if (peek() == '>') {
        break;
      }
      String found = attribute(tag, begin);
      argument = found == null ? argument : found;
    }
    at++;
    if (tag.equals("span") && !argument.equals("spoiler")) {
      throw error("Tag \"span\" must have class \"tg-spoiler\" at byte offset ", begin);
    }
    open.push(new Open(tag, argument, out.length()));
  }

  /** Reads one attribute; answers what the tag needs of it, or null. */
  private String attribute(String tag, int begin) throws MarkupException {
    int from = at;
    while (at < text.length() && !isSpace(peek()) && "=>/\"'".indexOf(peek()) < 0) {
      at++;
    }
    String name = text.substring(from, at);
    if (name.isEmpty() && at < text.length()) {
      throw error("Empty attribute name in the tag \"" + tag + "\" at byte offset ", begin);
    }
    skipSpace();
    if (at < text.length() && peek() != '=') {
      return tag.equals("blockquote") && name.equals("expandable") ? "1" : null;
    }
    at++;
    skipSpace();
    if (at >= text.length()) {
      throw error("Unclosed start tag \"" + tag + "\" at byte offset ", begin);
    }
    String value = value();
    if (at >= text.length()) {
      throw error("Unclosed start tag at byte offset ", begin);
    }
    return argument(tag, name, value);
  }

  private String value() throws MarkupException {
    char quote = peek();
    if (quote != '\'' && quote != '"') {
      int from = at;
      while (Character.isLetterOrDigit(peek()) || peek() == '.' || peek() == '-') {
        at++;
      }
      if (!isSpace(peek()) && peek() != '>') {
        throw error("Unexpected end of name token at byte offset ", from);
      }
      return text.substring(from, at).toLowerCase(Locale.ROOT);
    }
    at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && peek() != quote) {
      if (peek() != '&' || !reference(value)) {
        value.append(text.charAt(at++));
      }
    }
    at++;
    return value.toString();
  }

  private static String argument(String tag, String name, String value) {
    return switch (tag + ' ' + name) {
      case "a href", "tg-emoji emoji-id" -> value;
      case "blockquote expandable" -> "1";
      case "code class" -> value.startsWith("language-") ? value.substring(9) : null;
      case "span class" -> value.startsWith("tg-") ? value.substring(3) : null;
      default -> null;
    };
  }

  private void endTag(int begin) throws MarkupException {
    if (open.isEmpty()) {
      throw error("Unexpected end tag at byte offset ", begin);
    }
    while (at < text.length() && !isSpace(peek()) && peek() != '>') {
      at++;
    }
    String tag = text.substring(begin + 2, at).toLowerCase(Locale.ROOT);
    skipSpace();
    if (peek() != '>') {
      throw error("Unclosed end tag at byte offset ", begin);
    }
    at++;
    Open current = open.pop();
    if (!tag.isEmpty() && !tag.equals(current.tag())) {
      throw new MarkupException(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(Utf8.length(text, begin), current.tag(), tag));
    }
    if (out.length() > current.offset()) {
      close(current);
    }
  }

  private void close(Open current) throws MarkupException {
    String argument = current.argument().isEmpty() ? null : current.argument();
    switch (current.tag()) {
      case "a" -> {
        String link = Links.checked(argument == null ? out.substring(current.offset()) : argument);
        if (link != null) {
          add(current, "text_link", link);
        }
      }
      case "pre" -> closePre(current);
      case "tg-emoji" -> {
        if (argument == null || !argument.matches("[1-9]\\d{0,18}")) {
          throw new MarkupException("Invalid custom emoji identifier specified");
        }
        add(current, "custom_emoji", argument);
      }
      case "blockquote" ->
          add(current, argument == null ? "blockquote" : "expandable_blockquote", null);
      case "code" -> add(current, "code", argument);
      default -> add(current, TYPES.get(current.tag()), null);
    }
  }

  /** {@code <pre><code class="language-x">} is one entity. */
  private void closePre(Open current) {
    TextEntity last = entities.isEmpty() ? null : entities.get(entities.size() - 1);
    int length = out.length() - current.offset();
    if (last != null
        && last.type().equals("code")
        && last.argument() != null
        && last.offset() == current.offset()
        && last.length() == length) {
      entities.set(
          entities.size() - 1, new TextEntity("pre", last.offset(), length, last.argument()));
    } else {
      add(current, "pre", null);
    }
  }

  private void add(Open from, String type, String argument) {
    entities.add(new TextEntity(type, from.offset(), out.length() - from.offset(), argument));
  }

  private boolean reference(StringBuilder target) {
    int end = HtmlReference.decode(text, at, target);
    at = end < 0 ? at : end;
    return end >= 0;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(peek())) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private MarkupException error(String message, int index) {
    return MarkupException.at(message, text, index);
  }
}
