package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
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

  static Map<String, BotMethod> all(World world, GroupRooms rooms, Webhooks webhooks) {
    BotMethods own = new BotMethods(world);
    Map<String, BotMethod> methods = new HashMap<>();
    methods.put("getMe", own::getMe);
    methods.put("getUpdates", webhooks::poll);
    methods.put("setWebhook", webhooks::set);
    methods.put("deleteWebhook", webhooks::delete);
    methods.put("getWebhookInfo", webhooks::info);
    methods.put("setMyCommands", own::setCommands);
    methods.put("getMyCommands", own::getCommands);
    methods.put("deleteMyCommands", own::deleteCommands);
    rooms.addTo(methods);
    return methods;
  }

  private Answer getMe(BotCall call) {
    String user = call.bot().userJson();
    return Answer.ok(
        user.substring(0, user.length() - 1)
            + ",\"can_join_groups\":true,\"can_read_all_group_messages\":"
            + call.bot().readsAll()
            + ",\"supports_inline_queries\":false,\"can_connect_to_business\":false"
            + ",\"has_main_web_app\":false}");
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
    call.bot().commands().put(CommandScope.checked(world, call), list.append(']').toString());
    return Answer.ok("true");
  }

  private Answer deleteCommands(BotCall call) throws Refusal {
    call.bot().commands().remove(CommandScope.checked(world, call));
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

  private Answer getCommands(BotCall call) throws Refusal {
    String scope = CommandScope.checked(world, call);
    return Answer.ok(call.bot().commands().getOrDefault(scope, "[]"));
  }
}
