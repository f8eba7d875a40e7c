package io.switchboard.simulator.telegram;

import java.util.Map;
import java.util.Objects;

/** Changing and deleting messages that were sent. */
final class EditMethods {

  private static final String UNCHANGED =
      "message is not modified: specified new message content and reply markup are exactly the"
          + " same as a current content and reply markup of the message";

  private final World world;
  private final GroupPosts posts;

  EditMethods(World world, GroupPosts posts) {
    this.world = world;
    this.posts = posts;
  }

  void addTo(Map<String, BotMethod> methods) {
    methods.put("editMessageText", this::editText);
    methods.put("editMessageReplyMarkup", this::editMarkup);
    methods.put("deleteMessage", this::delete);
  }

  private Answer editText(BotCall call) throws Refusal {
    Parameters given = call.parameters();
    if (given.text("text").isEmpty()) {
      throw Refusal.badRequest("message text is empty");
    }
    FormattedText text = GivenText.of(given, "text", "entities");
    String markup = ReplyMarkup.checked(given);
    Chat chat = world.writable(call.bot(), given.text("chat_id"));
    synchronized (chat) {
      ChatMessage message = own(call, chat);
      if (message.attachment() != null) {
        throw Refusal.badRequest("there is no text in the message to edit");
      }
      FormattedText trimmed = text.trimmed();
      if (trimmed.isBlank()) {
        throw Refusal.badRequest("text must be non-empty");
      }
      if (trimmed.codePoints() > SendMessage.MAX_LENGTH) {
        throw Refusal.badRequest("MESSAGE_TOO_LONG");
      }
      return replace(call, chat, message, trimmed, markup);
    }
  }

  private Answer editMarkup(BotCall call) throws Refusal {
    String markup = ReplyMarkup.checked(call.parameters());
    Chat chat = world.writable(call.bot(), call.parameters().text("chat_id"));
    synchronized (chat) {
      ChatMessage message = own(call, chat);
      return replace(call, chat, message, message.content(), markup);
    }
  }

  private Answer replace(
      BotCall call, Chat chat, ChatMessage message, FormattedText text, String markup)
      throws Refusal {
    if (text.equals(message.content()) && Objects.equals(markup, message.replyMarkup())) {
      throw Refusal.badRequest(UNCHANGED);
    }
    Bot bot = call.bot();
    ChatMessage edited = message.edited(text, markup, world.clock().millis());
    if (chat instanceof Group group) {
      posts.edit(group, Actor.of(bot), edited);
      return Answer.ok(posts.single(group, edited, bot), edited.id());
    }
    chat.log().replace(edited);
    world.changed(bot, chat);
    return Answer.ok(edited.json(bot.userJson(), chat.json(), null, bot), edited.id());
  }

  private static ChatMessage own(BotCall call, Chat chat) throws Refusal {
    int id = messageId(call);
    ChatMessage message = id == 0 ? null : chat.log().get(id);
    if (message == null) {
      throw Refusal.badRequest("message to edit not found");
    }
    if (message.senderId() != call.bot().id() || message.isService()) {
      throw Refusal.badRequest("message can't be edited");
    }
    return message;
  }

  /** In groups others' messages need the right, and the one that made a topic stays. */
  private Answer delete(BotCall call) throws Refusal {
    Chat chat = world.writable(call.bot(), call.parameters().text("chat_id"));
    int id = messageId(call);
    if (id == 0) {
      throw Refusal.badRequest("message identifier is not specified");
    }
    synchronized (chat) {
      ChatMessage message = chat.log().get(id);
      if (message == null) {
        throw Refusal.badRequest("message to delete not found");
      }
      if (chat instanceof Group group) {
        boolean own = message.senderId() == call.bot().id() && !message.isService();
        boolean may = own || group.may(call.bot().id(), AdminRight.DELETE_MESSAGES);
        if (!may || group.topic(id) != null) {
          throw Refusal.badRequest("message can't be deleted");
        }
        group.unpin(id);
      }
      chat.log().delete(id);
    }
    world.changed(call.bot(), chat);
    return Answer.ok("true");
  }

  private static int messageId(BotCall call) {
    return call.parameters().number("message_id", 0, 0, Integer.MAX_VALUE);
  }
}
