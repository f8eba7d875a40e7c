package io.switchboard.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.channels.boundary.Heard;

/** Reads an update: a private text message, or a person who blocks the bot. */
final class TelegramUpdate {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TelegramUpdate() {}

  static Heard hear(String update) {
    try {
      JsonNode root = MAPPER.readTree(update);
      if (root.has("message")) {
        return said(root.get("message"));
      }
      return root.has("my_chat_member") ? member(root.get("my_chat_member")) : new Heard.Nothing();
    } catch (JsonProcessingException e) {
      return new Heard.Nothing();
    }
  }

  private static Heard said(JsonNode message) {
    JsonNode from = message.path("from");
    boolean isPersonal =
        isPrivate(message) && from.has("id") && !from.path("is_bot").asBoolean(false);
    return isPersonal && message.path("text").isTextual()
        ? new Heard.Said(
            from.get("id").asText(),
            from.path("username").asText(null),
            message.path("chat").path("id").asText(),
            message.get("text").asText())
        : new Heard.Nothing();
  }

  private static Heard member(JsonNode change) {
    boolean blocked =
        isPrivate(change)
            && "kicked".equals(change.path("new_chat_member").path("status").asText());
    return blocked
        ? new Heard.Blocked(change.path("chat").path("id").asText())
        : new Heard.Nothing();
  }

  private static boolean isPrivate(JsonNode event) {
    return "private".equals(event.path("chat").path("type").asText());
  }
}
