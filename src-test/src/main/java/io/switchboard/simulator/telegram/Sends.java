package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What all methods that send a message share: where it goes, what it answers, and the sending. */
final class Sends {

  private static final int GENERAL = 1;
  private static final Set<String> ACTIONS =
      Set.of(
          "cancel",
          "typing",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_photo",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");

  /**
   * What a call wants to answer.
   *
   * @param messageId 0 for nothing
   * @param optional whether it is sent without that message too
   */
  private record Reply(int messageId, boolean optional) {}

  /**
   * Where a message goes.
   *
   * @param threadId the topic; 0 for none
   * @param repliesTo the message it answers; 0 for none
   */
  private record Destination(Chat chat, int threadId, int repliesTo) {}

  /** A message before it has a place. */
  interface Content {

    /** Read before the chat is looked at. */
    FormattedText text() throws Refusal;

    /** Read when the chat is known. */
    FormattedText checked(FormattedText text) throws Refusal;

    /** Made last; null for a plain text. */
    Attachment attachment() throws Refusal;
  }

  private final World world;
  private final GroupPosts posts;

  Sends(World world, GroupPosts posts) {
    this.world = world;
    this.posts = posts;
  }

  /** Sends; the checks come in Telegram's order. */
  Answer send(BotCall call, Content content) throws Refusal {
    Parameters given = call.parameters();
    Bot bot = call.bot();
    FormattedText text = content.text();
    Reply reply = reply(given);
    String markup = ReplyMarkup.checked(given);
    Chat chat = world.writable(bot, given.text("chat_id"));
    Destination to = destination(chat, given, reply);
    FormattedText checked = content.checked(text);
    Attachment attachment = content.attachment();
    boolean silent = given.isTrue("disable_notification");
    if (chat instanceof Group group) {
      synchronized (group) {
        TopicChanges.checkWritable(group, Actor.of(bot), to.threadId());
        world.pace(Actor.of(bot), group);
        ChatMessage made =
            posts.post(group, Actor.of(bot), draft(bot, to, checked, markup, silent, attachment));
        return Answer.ok(posts.json(group, made, bot), made.id());
      }
    }
    world.pace(Actor.of(bot), chat);
    ChatMessage made = world.post(bot, chat, draft(bot, to, checked, markup, silent, attachment));
    return Answer.ok(privately(bot, chat, made), made.id());
  }

  /** Shows what the bot is doing; the checks come in Telegram's order. */
  Answer act(BotCall call) throws Refusal {
    Parameters given = call.parameters();
    Chat chat = world.writable(call.bot(), given.text("chat_id"));
    Destination to = destination(chat, given, new Reply(0, true));
    if (!ACTIONS.contains(given.text("action"))) {
      throw Refusal.badRequest("wrong parameter action in request");
    }
    if (chat instanceof Group group) {
      synchronized (group) {
        TopicChanges.checkWritable(group, Actor.of(call.bot()), to.threadId());
      }
    }
    return Answer.ok("true");
  }

  private static String privately(Bot bot, Chat chat, ChatMessage made) {
    ChatMessage answered = made.repliesTo() == 0 ? null : chat.log().get(made.repliesTo());
    if (answered == null) {
      return made.json(bot.userJson(), chat.json(), null, bot);
    }
    String sender = answered.fromBot() ? bot.userJson() : chat.person().userJson();
    String reply = answered.json(sender, chat.json(), null, bot);
    return made.json(bot.userJson(), chat.json(), reply, bot);
  }

  private ChatMessage draft(
      Bot bot,
      Destination to,
      FormattedText text,
      String markup,
      boolean silent,
      Attachment attachment) {
    return new ChatMessage(
        0,
        world.clock().millis(),
        bot.id(),
        true,
        text,
        markup,
        to.threadId(),
        to.repliesTo(),
        0,
        silent,
        null,
        attachment);
  }

  private static Destination destination(Chat chat, Parameters given, Reply reply) throws Refusal {
    int threadId = given.number("message_thread_id", 0, 0, Integer.MAX_VALUE);
    if (threadId != 0 && !hasThread(chat, threadId)) {
      throw Refusal.badRequest("message thread not found");
    }
    int inThread = chat instanceof Group group && group.isForum() ? threadId : 0;
    if (reply.messageId() == 0) {
      return new Destination(chat, inThread, 0);
    }
    if (!chat.log().mayHold(reply.messageId())) {
      if (reply.optional()) {
        return new Destination(chat, inThread, 0);
      }
      throw Refusal.badRequest("message to be replied not found");
    }
    ChatMessage answered = chat.log().get(reply.messageId());
    boolean joins = inThread == 0 && answered != null;
    return new Destination(chat, joins ? answered.threadId() : inThread, reply.messageId());
  }

  /** Outside of forums a group passes over the thread, and a private chat has none. */
  private static boolean hasThread(Chat chat, int threadId) {
    if (chat instanceof Group group) {
      return !group.isForum() || (threadId != GENERAL && group.topic(threadId) != null);
    }
    return false;
  }

  private static Reply reply(Parameters given) throws Refusal {
    if (given.text("link_preview_options").length() > 0) {
      JsonNode options =
          given.json("link_preview_options", "can't parse link preview options JSON object");
      if (!options.isObject()) {
        throw Refusal.badRequest("object expected as link preview options");
      }
    }
    JsonNode reply = given.json("reply_parameters", "can't parse reply parameters JSON object");
    if (reply == null) {
      int messageId = given.number("reply_to_message_id", 0, 0, Integer.MAX_VALUE);
      return new Reply(messageId, given.isTrue("allow_sending_without_reply"));
    }
    if (!reply.isObject()) {
      throw Refusal.badRequest("object expected as reply parameters");
    }
    if (!reply.path("message_id").canConvertToInt()) {
      throw Refusal.badRequest("can't parse reply parameters: Can't find field \"message_id\"");
    }
    boolean optional = reply.path("allow_sending_without_reply").asBoolean();
    return new Reply(reply.get("message_id").asInt(), optional);
  }
}
