package io.switchboard.simulator.telegram;

import java.util.List;
import java.util.Map;

/** {@code pinChatMessage} and {@code unpinChatMessage} in groups. */
final class PinMethods {

  private final World world;
  private final GroupPosts posts;

  PinMethods(World world, GroupPosts posts) {
    this.world = world;
    this.posts = posts;
  }

  void addTo(Map<String, BotMethod> methods) {
    methods.put("pinChatMessage", this::pin);
    methods.put("unpinChatMessage", this::unpin);
  }

  static void checkRight(Group group, Bot bot) throws Refusal {
    if (!group.may(bot.id(), AdminRight.PIN_MESSAGES)) {
      throw Refusal.badRequest("not enough rights to manage pinned messages in the chat");
    }
  }

  /** A message that is pinned already stays so, without another service message. */
  private Answer pin(BotCall call) throws Refusal {
    Bot bot = call.bot();
    Group group = group(call);
    synchronized (group) {
      ChatMessage message = message(call, group, "message to pin not found");
      checkRight(group, bot);
      if (message.isService()) {
        throw Refusal.badRequest("message can't be pinned");
      }
      world.pace(Actor.of(bot), group);
      if (group.pin(message.id())) {
        String pinned = "\"pinned_message\":" + posts.single(group, message, bot);
        posts.service(group, Actor.of(bot), message.threadId(), pinned, 0);
      }
      return Answer.ok("true", message.id());
    }
  }

  private Answer unpin(BotCall call) throws Refusal {
    Group group = group(call);
    synchronized (group) {
      ChatMessage message;
      if (call.parameters().number("message_id", 0, 0, Integer.MAX_VALUE) == 0) {
        List<ChatMessage> pinned = group.pinned();
        if (pinned.isEmpty()) {
          throw Refusal.badRequest("message to unpin not found");
        }
        message = pinned.get(pinned.size() - 1);
      } else {
        message = message(call, group, "message to unpin not found");
      }
      checkRight(group, call.bot());
      group.unpin(message.id());
      world.changed(call.bot(), group);
      return Answer.ok("true", message.id());
    }
  }

  private Group group(BotCall call) throws Refusal {
    Chat chat = world.writable(call.bot(), call.parameters().text("chat_id"));
    if (chat instanceof Group group) {
      return group;
    }
    throw Refusal.badRequest("pins in private chats are not simulated");
  }

  private static ChatMessage message(BotCall call, Group group, String refusal) throws Refusal {
    int id = call.parameters().number("message_id", 0, 0, Integer.MAX_VALUE);
    ChatMessage message = id == 0 ? null : group.log().get(id);
    if (message == null) {
      throw Refusal.badRequest(refusal);
    }
    return message;
  }
}
