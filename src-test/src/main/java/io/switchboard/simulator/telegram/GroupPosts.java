package io.switchboard.simulator.telegram;

/**
 * Puts messages into groups and tells bots of them, as Telegram does:
 *
 * <ul>
 *   <li>a bot gets no message of another bot, and of its own only the service messages
 *   <li>a bot that is an administrator, or whose privacy mode is off, gets every message of people;
 *       any other gets service messages, commands, mentions and answers meant for it
 *   <li>a message in a topic that answers nothing answers the message that created the topic
 * </ul>
 *
 * <p>Not settled by any source: whether a bot gets service messages that another bot caused; here
 * it does not.
 */
final class GroupPosts {

  private final World world;

  GroupPosts(World world) {
    this.world = world;
  }

  /** Numbers a message, puts it in the group, and tells the bots. */
  ChatMessage post(Group group, Actor by, ChatMessage draft) {
    synchronized (group) {
      ChatMessage message = draft.numbered(group.nextMessageId());
      group.add(message);
      tell(group, by, "message", message, 0);
      world.changed(by.bot(), group);
      return message;
    }
  }

  /** Posts a service message, which {@code alsoTo} gets even when it is no longer a member. */
  ChatMessage service(Group group, Actor by, int threadId, String json, long alsoTo) {
    synchronized (group) {
      ChatMessage message =
          new ChatMessage(
                  0,
                  world.clock().millis(),
                  by.id(),
                  by.isBot(),
                  ChatMessage.NOTHING,
                  null,
                  threadId,
                  0,
                  0,
                  false,
                  json,
                  null)
              .numbered(group.nextMessageId());
      group.add(message);
      tell(group, by, "message", message, alsoTo);
      world.changed(by.bot(), group);
      return message;
    }
  }

  /** Puts an edited message in the place of the older one; bots hear of people's edits. */
  void edit(Group group, Actor by, ChatMessage edited) {
    synchronized (group) {
      group.log().replace(edited);
      tell(group, by, "edited_message", edited, 0);
      world.changed(by.bot(), group);
    }
  }

  private void tell(Group group, Actor by, String type, ChatMessage message, long alsoTo) {
    for (Member member : group.members()) {
      Bot bot = member.isPresent() || member.id() == alsoTo ? world.bot(member.id()) : null;
      if (bot != null && reaches(group, by, message, bot, member)) {
        bot.updates().add(type, group.id(), json(group, message, bot));
      }
    }
  }

  private static boolean reaches(
      Group group, Actor by, ChatMessage message, Bot bot, Member member) {
    if (by.isBot()) {
      return by.id() == bot.id() && message.isService();
    }
    return message.isService()
        || member.isAdministrator()
        || bot.readsAll()
        || isMeantFor(group, message, bot);
  }

  private static boolean isMeantFor(Group group, ChatMessage message, Bot bot) {
    ChatMessage answered = group.log().get(message.repliesTo());
    if (answered != null && answered.senderId() == bot.id()) {
      return true;
    }
    String text = message.text();
    if (text.matches("(?s).*@(?i:" + bot.username() + ")\\b.*")) {
      return true;
    }
    return text.matches("(?s)/[A-Za-z0-9_]{1,32}(\\s.*)?") && group.lastBotId() == bot.id();
  }

  /** A message with what it answers, as this bot sees it. */
  String json(Group group, ChatMessage message, Bot viewer) {
    int answers = message.repliesTo() > 0 ? message.repliesTo() : message.threadId();
    ChatMessage answered = answers < message.id() ? group.log().get(answers) : null;
    boolean pins = message.isService() && message.service().startsWith("\"pinned_message\"");
    String reply = answered == null || pins ? null : single(group, answered, viewer);
    return message.json(sender(message), group.json(), reply, viewer);
  }

  /** A message without what it answers. */
  String single(Group group, ChatMessage message, Bot viewer) {
    return message.json(sender(message), group.json(), null, viewer);
  }

  private String sender(ChatMessage message) {
    return message.fromBot()
        ? world.bot(message.senderId()).userJson()
        : world.person(message.senderId()).userJson();
  }
}
