package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Keyboards, checked as far as Telegram's own server refuses them. */
final class ReplyMarkup {

  private static final int MAX_CALLBACK_DATA = 64;

  private ReplyMarkup() {}

  /** The keyboard's JSON, or null without one. */
  static String checked(Parameters given) throws Refusal {
    JsonNode markup = given.json("reply_markup", "can't parse reply keyboard markup JSON object");
    if (markup == null) {
      return null;
    }
    if (!markup.isObject()) {
      throw Refusal.badRequest("object expected as reply markup");
    }
    JsonNode rows = markup.path("inline_keyboard");
    if (!rows.isMissingNode() && !rows.isArray()) {
      throw Refusal.badRequest("field \"inline_keyboard\" must be of type Array");
    }
    for (JsonNode row : rows) {
      if (!row.isArray()) {
        throw Refusal.badRequest(
            "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
      }
      for (JsonNode button : row) {
        check(button);
      }
    }
    return markup.toString();
  }

  private static void check(JsonNode button) throws Refusal {
    String prefix = "can't parse inline keyboard button: ";
    if (!button.isObject()) {
      throw Refusal.badRequest(prefix + "InlineKeyboardButton must be an Object");
    }
    if (button.path("text").asText("").isEmpty()) {
      throw Refusal.badRequest(prefix + "Can't find field \"text\"");
    }
    if (button.size() < 2) {
      throw Refusal.badRequest(prefix + "Text buttons are unallowed in the inline keyboard");
    }
    String data = button.path("callback_data").asText("");
    if (data.getBytes(StandardCharsets.UTF_8).length > MAX_CALLBACK_DATA) {
      throw Refusal.badRequest("BUTTON_DATA_INVALID");
    }
  }
}
