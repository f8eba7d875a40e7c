package io.switchboard.simulator.telegram;

import java.util.Objects;

/**
 * What becomes of topics, whoever does it: the rules, their order and their words are those of
 * Telegram's own client library, and of its server for what only that knows.
 *
 * <p>Not settled by any source: the words for a colour that is none of the six, and for an icon
 * that is none of the offered ones.
 */
final class TopicChanges {

  private static final int MAX_NAME = 128;
  private static final int GENERAL = 1;

  private final World world;
  private final GroupPosts posts;

  TopicChanges(World world, GroupPosts posts) {
    this.world = world;
    this.posts = posts;
  }

  /**
   * Makes a topic.
   *
   * @param color one of Telegram's six; 0 for the usual one
   * @param emojiId one of the offered icons; empty for none
   */
  Topic create(Group group, Actor by, String name, int color, String emojiId) throws Refusal {
    synchronized (group) {
      checkForum(group);
      if (!group.may(by.id(), AdminRight.MANAGE_TOPICS)) {
        throw Refusal.badRequest("not enough rights to create a topic");
      }
      String title = cleaned(name);
      if (title.isEmpty()) {
        throw Refusal.badRequest("title must be non-empty");
      }
      if (color != 0 && !TopicIcons.isColor(color)) {
        throw Refusal.badRequest("invalid icon color specified");
      }
      checkIcon(emojiId);
      world.pace(by, group);
      Topic draft =
          new Topic(
              0,
              title,
              color == 0 ? TopicIcons.DEFAULT_COLOR : color,
              icon(emojiId),
              false,
              by.id(),
              world.clock().millis());
      ChatMessage message = posts.service(group, by, 0, draft.createdJson(), 0);
      Topic topic =
          new Topic(
              message.id(),
              draft.name(),
              draft.iconColor(),
              draft.iconEmojiId(),
              false,
              by.id(),
              message.sentAt());
      group.put(topic);
      return topic;
    }
  }

  /**
   * Renames a topic, or changes its icon.
   *
   * @param name the new name; empty keeps the old one
   * @param emojiId the new icon; empty for none, null keeps the old one
   */
  void edit(Group group, Actor by, int threadId, String name, String emojiId) throws Refusal {
    synchronized (group) {
      Topic topic = editable(group, by, threadId, "not enough rights to edit the topic");
      String title = cleaned(name);
      if (!name.isEmpty() && title.isEmpty()) {
        throw Refusal.badRequest("title must be non-empty");
      }
      if (name.isEmpty() && emojiId == null) {
        return;
      }
      checkIcon(emojiId == null ? "" : emojiId);
      Topic edited =
          topic.edited(
              title.isEmpty() ? topic.name() : title,
              emojiId == null ? topic.iconEmojiId() : icon(emojiId));
      boolean renamed = !edited.name().equals(topic.name());
      boolean redrawn = !Objects.equals(edited.iconEmojiId(), topic.iconEmojiId());
      if (!renamed && !redrawn) {
        throw Refusal.badRequest("TOPIC_NOT_MODIFIED");
      }
      world.pace(by, group);
      group.put(edited);
      StringBuilder out = new StringBuilder("\"forum_topic_edited\":{");
      if (renamed) {
        Json.quote(out.append("\"name\":"), title);
      }
      if (redrawn) {
        String shown = edited.iconEmojiId() == null ? "" : edited.iconEmojiId();
        Json.quote(out.append(renamed ? "," : "").append("\"icon_custom_emoji_id\":"), shown);
      }
      posts.service(group, by, threadId, out.append('}').toString(), 0);
    }
  }

  void close(Group group, Actor by, int threadId, boolean close) throws Refusal {
    synchronized (group) {
      Topic topic = editable(group, by, threadId, "not enough rights to close or open the topic");
      if (topic.closed() == close) {
        throw Refusal.badRequest("TOPIC_NOT_MODIFIED");
      }
      world.pace(by, group);
      group.put(topic.closed(close));
      String field = close ? "\"forum_topic_closed\":{}" : "\"forum_topic_reopened\":{}";
      posts.service(group, by, threadId, field, 0);
    }
  }

  /** Deletes a topic with its messages, of which no bot is told. */
  void delete(Group group, Actor by, int threadId) throws Refusal {
    synchronized (group) {
      checkForum(group);
      checkThread(threadId);
      if (!group.may(by.id(), AdminRight.DELETE_MESSAGES)) {
        throw Refusal.badRequest("not enough rights to delete the topic");
      }
      Topic topic = known(group, threadId);
      world.pace(by, group);
      group.delete(topic);
      world.changed(by.bot(), group);
    }
  }

  /** Refuses whom the topic does not let write; thread 0 is General. */
  static void checkWritable(Group group, Actor by, int threadId) throws Refusal {
    Topic topic = group.topic(threadId);
    if (topic != null
        && topic.closed()
        && topic.creatorId() != by.id()
        && !group.may(by.id(), AdminRight.MANAGE_TOPICS)) {
      throw Refusal.badRequest("TOPIC_CLOSED");
    }
  }

  /** The topic that a method names for other ends than writing. */
  static Topic named(Group group, int threadId) throws Refusal {
    checkForum(group);
    checkThread(threadId);
    return known(group, threadId);
  }

  private static Topic editable(Group group, Actor by, int threadId, String refusal)
      throws Refusal {
    checkForum(group);
    checkThread(threadId);
    Topic topic = group.topic(threadId);
    boolean creator = topic != null && topic.creatorId() == by.id();
    if (!creator && !group.may(by.id(), AdminRight.MANAGE_TOPICS)) {
      throw Refusal.badRequest(refusal);
    }
    return known(group, threadId);
  }

  private static void checkForum(Group group) throws Refusal {
    if (!group.isForum()) {
      throw Refusal.badRequest("the chat is not a forum");
    }
  }

  private static void checkThread(int threadId) throws Refusal {
    if (threadId <= 0) {
      throw Refusal.badRequest("invalid forum topic identifier specified");
    }
  }

  private static Topic known(Group group, int threadId) throws Refusal {
    Topic topic = group.topic(threadId);
    if (topic == null || threadId == GENERAL) {
      throw Refusal.badRequest("TOPIC_ID_INVALID");
    }
    return topic;
  }

  private static void checkIcon(String emojiId) throws Refusal {
    if (icon(emojiId) != null && !TopicIcons.isIcon(emojiId)) {
      throw Refusal.badRequest("DOCUMENT_INVALID");
    }
  }

  /** Telegram takes what is no number for no icon. */
  private static String icon(String emojiId) {
    return Parameters.wholeNumber(emojiId) == 0 ? null : emojiId;
  }

  /** Names are cut, not refused, as at Telegram. */
  private static String cleaned(String name) {
    String line = name.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= MAX_NAME
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_NAME)).strip();
  }
}
