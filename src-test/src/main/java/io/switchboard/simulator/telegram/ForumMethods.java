package io.switchboard.simulator.telegram;

import java.util.Map;

/** The methods of the Bot API for topics. */
final class ForumMethods {

  private final World world;
  private final TopicChanges topics;

  ForumMethods(World world, TopicChanges topics) {
    this.world = world;
    this.topics = topics;
  }

  void addTo(Map<String, BotMethod> methods) {
    String stickers = TopicIcons.stickersJson();
    methods.put("getForumTopicIconStickers", call -> Answer.ok(stickers));
    methods.put("createForumTopic", this::create);
    methods.put("editForumTopic", this::edit);
    methods.put("closeForumTopic", call -> close(call, true));
    methods.put("reopenForumTopic", call -> close(call, false));
    methods.put("deleteForumTopic", this::delete);
    methods.put("unpinAllForumTopicMessages", this::unpinAll);
  }

  private Answer create(BotCall call) throws Refusal {
    Parameters given = call.parameters();
    Group group = forum(call);
    int color = given.number("icon_color", 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
    Topic topic =
        topics.create(
            group,
            Actor.of(call.bot()),
            given.text("name"),
            color,
            given.text("icon_custom_emoji_id"));
    return Answer.ok(topic.json(), topic.id());
  }

  private Answer edit(BotCall call) throws Refusal {
    Parameters given = call.parameters();
    Group group = forum(call);
    String emojiId = given.has("icon_custom_emoji_id") ? given.text("icon_custom_emoji_id") : null;
    topics.edit(group, Actor.of(call.bot()), thread(given), given.text("name"), emojiId);
    return Answer.ok("true");
  }

  private Answer close(BotCall call, boolean close) throws Refusal {
    topics.close(forum(call), Actor.of(call.bot()), thread(call.parameters()), close);
    return Answer.ok("true");
  }

  private Answer delete(BotCall call) throws Refusal {
    topics.delete(forum(call), Actor.of(call.bot()), thread(call.parameters()));
    return Answer.ok("true");
  }

  private Answer unpinAll(BotCall call) throws Refusal {
    Group group = forum(call);
    synchronized (group) {
      Topic topic = TopicChanges.named(group, thread(call.parameters()));
      PinMethods.checkRight(group, call.bot());
      for (ChatMessage message : group.pinned()) {
        if (message.threadId() == topic.id()) {
          group.unpin(message.id());
        }
      }
      world.changed(call.bot(), group);
    }
    return Answer.ok("true");
  }

  private static int thread(Parameters given) {
    return given.number("message_thread_id", 0, 0, Integer.MAX_VALUE);
  }

  private Group forum(BotCall call) throws Refusal {
    Chat chat = world.writable(call.bot(), call.parameters().text("chat_id"));
    if (chat instanceof Group group) {
      return group;
    }
    throw Refusal.badRequest("the chat is not a forum");
  }
}
