package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Whom a list of commands is for, checked as Telegram's own server does. */
final class CommandScope {

  private static final Set<String> WIDE =
      Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
  private static final Set<String> OF_A_CHAT = Set.of("chat", "chat_administrators", "chat_member");

  private CommandScope() {}

  /** The scope and language in one text. */
  static String checked(World world, BotCall call) throws Refusal {
    JsonNode scope = call.parameters().json("scope", "can't parse BotCommandScope JSON object");
    String language = ' ' + call.parameters().text("language_code");
    if (scope == null) {
      return "default" + language;
    }
    if (!scope.isObject()) {
      throw refused("BotCommandScope must be an Object");
    }
    String type = needed(scope, "type");
    if (WIDE.contains(type)) {
      return type + language;
    }
    if (!OF_A_CHAT.contains(type)) {
      throw refused("Unsupported type specified");
    }
    String chatId = needed(scope, "chat_id");
    if (chatId.isEmpty()) {
      throw refused("Empty chat_id specified");
    }
    String member = "";
    if (type.equals("chat_member")) {
      long userId = Parameters.wholeNumber(needed(scope, "user_id"));
      if (userId <= 0) {
        throw refused("Invalid user_id specified");
      }
      member = " " + userId;
    }
    checkChat(world, call.bot(), Parameters.wholeNumber(chatId));
    return type + ' ' + chatId + member + language;
  }

  private static String needed(JsonNode scope, String field) throws Refusal {
    JsonNode value = scope.path(field);
    if (!value.isValueNode() || value.isNull()) {
      throw refused("Can't find field \"" + field + "\"");
    }
    return value.asText();
  }

  private static void checkChat(World world, Bot bot, long chatId) throws Refusal {
    if (chatId < 0) {
      world.group(bot, chatId, true);
    } else if (!bot.chats().containsKey(chatId)) {
      throw Refusal.badRequest("chat not found");
    }
  }

  private static Refusal refused(String why) {
    return Refusal.badRequest("can't parse BotCommandScope: " + why);
  }
}
