package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;

/** The methods that the simulator knows, by the names of the Bot API. */
final class BotMethods {

  private static final int MAX_COMMANDS = 100;
  private static final Pattern COMMAND = Pattern.compile("/?[a-z0-9_]{1,32}");

  private final World world;

  private BotMethods(World world) {
    this.world = world;
  }

  static Map<String, BotMethod> all(
      World world, Conversations conversations, Webhooks webhooks, Clock clock) {
    BotMethods methods = new BotMethods(world);
    return Map.ofEntries(
        Map.entry("getMe", methods::getMe),
        Map.entry("getUpdates", webhooks::poll),
        Map.entry("setWebhook", webhooks::set),
        Map.entry("deleteWebhook", webhooks::delete),
        Map.entry("getWebhookInfo", webhooks::info),
        Map.entry("sendMessage", new SendMessage(world, clock)),
        Map.entry("deleteMessage", methods::deleteMessage),
        Map.entry("answerCallbackQuery", conversations::answerCallback),
        Map.entry("getChat", methods::getChat),
        Map.entry("setMyCommands", methods::setCommands),
        Map.entry("getMyCommands", methods::getCommands));
  }

  private Answer getMe(BotCall call) {
    String user = call.bot().userJson();
    return Answer.ok(
        user.substring(0, user.length() - 1)
            + ",\"can_join_groups\":true,\"can_read_all_group_messages\":false"
            + ",\"supports_inline_queries\":false,\"can_connect_to_business\":false"
            + ",\"has_main_web_app\":false}");
  }

  private Answer deleteMessage(BotCall call) throws Refusal {
    Chat chat = world.writable(call.bot(), call.parameters().text("chat_id"));
    int messageId = call.parameters().number("message_id", 0, 0, Integer.MAX_VALUE);
    if (messageId == 0) {
      throw Refusal.badRequest("message identifier is not specified");
    }
    if (!chat.delete(messageId)) {
      throw Refusal.badRequest("message to delete not found");
    }
    world.changed(call.bot(), chat);
    return Answer.ok("true");
  }

  private Answer getChat(BotCall call) throws Refusal {
    String id = call.parameters().text("chat_id");
    if (id.isEmpty()) {
      throw Refusal.badRequest("chat_id is empty");
    }
    Chat chat = call.bot().chats().get(Parameters.wholeNumber(id));
    if (chat == null) {
      throw Refusal.badRequest("chat not found");
    }
    return Answer.ok(
        chat.json().substring(0, chat.json().length() - 1)
            + ",\"accent_color_id\":0,\"max_reaction_count\":11,\"accepted_gift_types\":"
            + "{\"unlimited_gifts\":false,\"limited_gifts\":false,\"unique_gifts\":false,"
            + "\"premium_subscription\":false,\"gifts_from_channels\":false}}");
  }

  private Answer setCommands(BotCall call) throws Refusal {
    JsonNode commands = call.parameters().json("commands", "can't parse commands JSON object");
    if (commands != null && !commands.isArray()) {
      throw Refusal.badRequest("expected an Array of BotCommand");
    }
    if (commands != null && commands.size() > MAX_COMMANDS) {
      throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    StringBuilder list = new StringBuilder("[");
    if (commands != null) {
      for (JsonNode command : commands) {
        append(list, command);
      }
    }
    call.bot().commands().put(scope(call), list.append(']').toString());
    return Answer.ok("true");
  }

  private static void append(StringBuilder list, JsonNode command) throws Refusal {
    if (!command.path("command").isTextual()) {
      throw Refusal.badRequest("can't parse BotCommand: Can't find field \"command\"");
    }
    if (!command.path("description").isTextual()) {
      throw Refusal.badRequest("can't parse BotCommand: Can't find field \"description\"");
    }
    String name = command.get("command").asText();
    String description = command.get("description").asText().strip();
    if (!COMMAND.matcher(name).matches()) {
      throw Refusal.badRequest("BOT_COMMAND_INVALID");
    }
    if (description.isEmpty() || description.length() > 256) {
      throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    list.append(list.length() == 1 ? "{\"command\":" : ",{\"command\":");
    Json.quote(list, name.startsWith("/") ? name.substring(1) : name);
    Json.quote(list.append(",\"description\":"), description).append('}');
  }

  private Answer getCommands(BotCall call) {
    return Answer.ok(call.bot().commands().getOrDefault(scope(call), "[]"));
  }

  private static String scope(BotCall call) {
    String scope = call.parameters().text("scope");
    return (scope.isEmpty() ? "{\"type\":\"default\"}" : scope)
        + ' '
        + call.parameters().text("language_code");
  }
}
