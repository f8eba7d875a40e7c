package io.switchboard.simulator.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text as a person sees it, and its formatting. */
public record FormattedText(String text, List<TextEntity> entities) {

  private static final Comparator<TextEntity> OUTERMOST_FIRST =
      Comparator.comparingInt(TextEntity::offset)
          .thenComparing(Comparator.comparingInt(TextEntity::length).reversed());

  static FormattedText plain(String text) {
    return new FormattedText(text, List.of());
  }

  /** What a person typed: a command at its beginning is one. */
  static FormattedText typed(String text) {
    if (!text.matches("(?s)/[A-Za-z0-9_]{1,32}(@\\w+)?(\\s.*)?")) {
      return plain(text);
    }
    int end = 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new FormattedText(text, List.of(new TextEntity("bot_command", 0, end, null)));
  }

  static FormattedText sorted(String text, List<TextEntity> entities) {
    if (entities.size() > 1) {
      entities.sort(OUTERMOST_FIRST);
    }
    return new FormattedText(text, entities);
  }

  /** The length that Telegram's limit of 4,096 counts. */
  int codePoints() {
    int length = text.length();
    return length <= SendMessage.MAX_LENGTH ? length : text.codePointCount(0, length);
  }

  /** Without white space at the ends, as Telegram stores it; a formatted beginning stays. */
  FormattedText trimmed() {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int firstEntity = entities.isEmpty() ? end : Math.min(end, entities.get(0).offset());
    int start = 0;
    while (start < firstEntity && (text.charAt(start) == ' ' || text.charAt(start) == '\n')) {
      start++;
    }
    if (start == 0 && end == text.length()) {
      return this;
    }
    List<TextEntity> kept = new ArrayList<>(entities.size());
    for (TextEntity entity : entities) {
      int length = Math.min(entity.end(), end) - entity.offset();
      if (length > 0) {
        kept.add(new TextEntity(entity.type(), entity.offset() - start, length, entity.argument()));
      }
    }
    return new FormattedText(text.substring(start, end), kept);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
