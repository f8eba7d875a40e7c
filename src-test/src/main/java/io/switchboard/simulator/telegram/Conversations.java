package io.switchboard.simulator.telegram;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What people do, and what bots are told of it. */
final class Conversations {

  private static final long CALLBACK_MILLIS = 900_000;

  private record Press(long botId, long at) {}

  private final World world;
  private final Map<String, Press> presses = new ConcurrentHashMap<>();
  private final AtomicLong callbackIds = new AtomicLong(4_300_000_000_000_000_000L);

  Conversations(World world) {
    this.world = world;
  }

  /** Writes to a bot; the first message opens the chat. Answers the message's id. */
  int say(Person person, Bot bot, String text) {
    Chat chat = world.chat(bot, person);
    if (chat.isBlocked()) {
      unblock(person, bot);
    }
    chat.start();
    return say(person, bot, chat, text);
  }

  private int say(Person person, Bot bot, Chat chat, String text) {
    FormattedText content = FormattedText.typed(text);
    ChatMessage message =
        new ChatMessage(
            bot.nextMessageId(), world.clock().millis(), person.id(), false, content, null);
    chat.add(message);
    bot.updates().add("message", chat.id(), message.json(person.userJson(), chat.json()));
    world.changed(bot, chat);
    return message.id();
  }

  /** Presses a button under a bot's message. Answers the callback query's id. */
  String press(Person person, Bot bot, int messageId, String data) {
    Chat chat = world.chat(bot, person);
    ChatMessage message =
        chat.messages().stream()
            .filter(each -> each.id() == messageId && each.fromBot())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The bot has no message " + messageId));
    String json = message.json(bot.userJson(), chat.json(), null, bot);
    return press(person, bot, chat, json, bot.id() ^ (person.id() << 20), data);
  }

  /** Tells a bot of a press; answers the callback query's id. */
  String press(Person person, Bot bot, Chat chat, String message, long instance, String data) {
    String id = Long.toString(callbackIds.incrementAndGet());
    presses.put(id, new Press(bot.id(), world.clock().millis()));
    StringBuilder out = new StringBuilder(512).append("{\"id\":\"").append(id);
    out.append("\",\"from\":").append(person.userJson()).append(",\"message\":").append(message);
    out.append(",\"chat_instance\":\"").append(instance).append('"');
    Json.quote(out.append(",\"data\":"), data).append('}');
    bot.updates().add("callback_query", chat.id(), out.toString());
    return id;
  }

  Answer answerCallback(BotCall call) throws Refusal {
    String text = call.parameters().text("text");
    Press press = presses.get(call.parameters().text("callback_query_id"));
    if (press == null
        || press.botId() != call.bot().id()
        || world.clock().millis() > press.at() + CALLBACK_MILLIS) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    if (text.codePointCount(0, text.length()) > 200) {
      throw Refusal.badRequest("MESSAGE_TOO_LONG");
    }
    return Answer.ok("true");
  }

  void block(Person person, Bot bot) {
    change(person, bot, true);
  }

  void unblock(Person person, Bot bot) {
    change(person, bot, false);
  }

  private void change(Person person, Bot bot, boolean blocked) {
    Chat chat = world.chat(bot, person);
    if (chat.isBlocked() == blocked) {
      return;
    }
    chat.block(blocked);
    StringBuilder out = new StringBuilder(512).append("{\"chat\":").append(chat.json());
    out.append(",\"from\":").append(person.userJson());
    out.append(",\"date\":").append(world.clock().millis() / 1_000);
    member(out.append(",\"old_chat_member\":"), bot, !blocked);
    member(out.append(",\"new_chat_member\":"), bot, blocked);
    bot.updates().add("my_chat_member", chat.id(), out.append('}').toString());
    world.changed(bot, chat);
  }

  private static void member(StringBuilder out, Bot bot, boolean blocked) {
    out.append("{\"user\":").append(bot.userJson());
    out.append(blocked ? ",\"status\":\"kicked\",\"until_date\":0}" : ",\"status\":\"member\"}");
  }
}
