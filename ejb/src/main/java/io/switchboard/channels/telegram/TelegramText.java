package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.TextFormat;
import io.switchboard.channels.boundary.TextPart;
import java.util.List;
import java.util.Optional;

/** Turns a text into messages for Telegram. */
final class TelegramText {
  private TelegramText() {}

  static List<TextPart> prepare(String content, TextFormat format) {
    String text = wellFormed(content).replace("\r\n", "\n");
    if (format == TextFormat.PLAIN) {
      return MessageParts.of(StyledText.plain(text)).stream().map(TelegramText::part).toList();
    }
    List<StyledText> parts = MessageParts.of(CommonMarkText.of(text));
    return parts.isEmpty()
        ? prepare(text, TextFormat.PLAIN)
        : parts.stream().map(TelegramText::part).toList();
  }

  private static TextPart part(StyledText part) {
    return part.spans().isEmpty()
        ? TextPart.plain(part.text())
        : new TextPart(withTargets(part), Optional.of(MarkdownV2.of(part)));
  }

  /** The plain form names the targets of links, as far as one message holds them. */
  private static String withTargets(StyledText part) {
    StringBuilder plain = new StringBuilder(part.text());
    for (int i = part.spans().size() - 1; i >= 0; i--) {
      Span span = part.spans().get(i);
      if (span.style() == Style.LINK && !isItsOwnTarget(part, span)) {
        plain.insert(span.end(), " (" + span.argument() + ")");
      }
    }
    return plain.codePointCount(0, plain.length()) <= MessageParts.MAX_CODE_POINTS
        ? plain.toString()
        : part.text();
  }

  private static boolean isItsOwnTarget(StyledText part, Span link) {
    return part.text().substring(link.start(), link.end()).equals(link.argument());
  }

  /** Half a surrogate pair cannot be written in UTF-8. */
  private static String wellFormed(String text) {
    boolean broken = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    if (!broken) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(repaired::appendCodePoint);
    return repaired.toString();
  }
}
