package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text or caption as a call gives it, with its formatting read and checked. */
final class GivenText {

  private static final int MAX_BYTES = 1 << 15;

  private GivenText() {}

  /**
   * The parsed text.
   *
   * @param field {@code text} or {@code caption}
   * @param entitiesField where its formatting is given without markup
   */
  static FormattedText of(Parameters given, String field, String entitiesField) throws Refusal {
    String text = given.text(field);
    if (text.length() > MAX_BYTES / 3 && Utf8.length(text, text.length()) > MAX_BYTES) {
      throw Refusal.badRequest("text is too long");
    }
    String mode = given.text("parse_mode").toLowerCase(Locale.ROOT);
    String clean = clean(text);
    try {
      return switch (mode) {
        case "", "none" -> new FormattedText(clean, entities(given, clean, entitiesField));
        case "markdownv2" -> MarkdownV2.parse(clean);
        case "html" -> HtmlMarkup.parse(clean);
        default -> throw Refusal.badRequest("unsupported parse_mode");
      };
    } catch (MarkupException e) {
      throw Refusal.badRequest("can't parse entities: " + e.getMessage());
    }
  }

  /** Control characters become spaces, carriage returns vanish. */
  private static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n') {
        return text.replace("\r", "").replaceAll("[\\x00-\\x09\\x0b-\\x1f]", " ");
      }
    }
    return text;
  }

  private static List<TextEntity> entities(Parameters given, String text, String field)
      throws Refusal {
    JsonNode list = given.json(field, "can't parse entities JSON object");
    if (list == null || !list.isArray()) {
      return List.of();
    }
    List<TextEntity> entities = new ArrayList<>();
    for (JsonNode each : list) {
      TextEntity entity = entity(each);
      if (entity.offset() < 0 || entity.length() <= 0 || entity.end() > text.length()) {
        throw Refusal.badRequest("entity is beyond the end of the text");
      }
      entities.add(entity);
    }
    return FormattedText.sorted(text, entities).entities();
  }

  private static TextEntity entity(JsonNode node) throws Refusal {
    if (!node.path("offset").isInt() || !node.path("length").isInt() || !node.has("type")) {
      throw Refusal.badRequest("can't parse MessageEntity: expected an Object");
    }
    String type = node.path("type").asText();
    String argument =
        switch (type) {
          case "text_link" -> node.path("url").asText("");
          case "pre" -> node.path("language").asText(null);
          case "custom_emoji" -> node.path("custom_emoji_id").asText("");
          default -> null;
        };
    return new TextEntity(type, node.get("offset").asInt(), node.get("length").asInt(), argument);
  }
}
