package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code sendMessage}, refusing what Telegram refuses, in the same order and words. */
final class SendMessage implements BotMethod {

  static final int MAX_LENGTH = 4096;
  private static final int MAX_BYTES = 1 << 15;

  private final World world;
  private final Clock clock;

  SendMessage(World world, Clock clock) {
    this.world = world;
    this.clock = clock;
  }

  @Override
  public Answer carryOut(BotCall call) throws Refusal {
    Parameters given = call.parameters();
    Bot bot = call.bot();
    FormattedText text = text(given);
    int repliesTo = repliesTo(given);
    String markup = ReplyMarkup.checked(given);
    Chat chat = world.writable(bot, given.text("chat_id"));
    if (given.number("message_thread_id", 0, 0, Integer.MAX_VALUE) != 0) {
      throw Refusal.badRequest("message thread not found");
    }
    if (repliesTo != 0 && !chat.mayHold(repliesTo)) {
      throw Refusal.badRequest("message to be replied not found");
    }
    FormattedText trimmed = text.trimmed();
    if (trimmed.isBlank()) {
      throw Refusal.badRequest("text must be non-empty");
    }
    if (trimmed.codePoints() > MAX_LENGTH) {
      throw Refusal.badRequest("message is too long");
    }
    long now = clock.millis();
    if (world.hasFloodLimits()) {
      int wait = bot.pace().secondsToWait(chat.id(), now);
      if (wait > 0) {
        return Answer.tooManyRequests(wait);
      }
    }
    ChatMessage message = world.post(bot, chat, now, trimmed, markup);
    return Answer.ok(message.json(bot.userJson(), chat.json()), message.id());
  }

  private static FormattedText text(Parameters given) throws Refusal {
    String text = given.text("text");
    if (text.isEmpty()) {
      throw Refusal.badRequest("message text is empty");
    }
    if (text.length() > MAX_BYTES / 3 && Utf8.length(text, text.length()) > MAX_BYTES) {
      throw Refusal.badRequest("text is too long");
    }
    String mode = given.text("parse_mode").toLowerCase(Locale.ROOT);
    String clean = clean(text);
    try {
      return switch (mode) {
        case "", "none" -> new FormattedText(clean, entities(given, clean));
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

  private static List<TextEntity> entities(Parameters given, String text) throws Refusal {
    JsonNode list = given.json("entities", "can't parse entities JSON object");
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

  /** The message that must be there; 0 for none. */
  private static int repliesTo(Parameters given) throws Refusal {
    if (given.text("link_preview_options").length() > 0) {
      JsonNode options =
          given.json("link_preview_options", "can't parse link preview options JSON object");
      if (!options.isObject()) {
        throw Refusal.badRequest("object expected as link preview options");
      }
    }
    JsonNode reply = given.json("reply_parameters", "can't parse reply parameters JSON object");
    if (reply == null) {
      return given.isTrue("allow_sending_without_reply")
          ? 0
          : given.number("reply_to_message_id", 0, 0, Integer.MAX_VALUE);
    }
    if (!reply.isObject()) {
      throw Refusal.badRequest("object expected as reply parameters");
    }
    if (!reply.path("message_id").canConvertToInt()) {
      throw Refusal.badRequest("can't parse reply parameters: Can't find field \"message_id\"");
    }
    return reply.path("allow_sending_without_reply").asBoolean()
        ? 0
        : reply.get("message_id").asInt();
  }
}
