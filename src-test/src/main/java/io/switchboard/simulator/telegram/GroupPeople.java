package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * What people do in groups, under the same rules as in Telegram's apps: who is not a member cannot,
 * and a closed topic takes nothing from members without the right. What Telegram would refuse is an
 * {@link IllegalArgumentException} with its words. A topic is named by its thread id, General by 0.
 */
public final class GroupPeople {

  private final World world;
  private final Groups groups;
  private final GroupPosts posts;
  private final TopicChanges topics;
  private final Conversations conversations;
  private final Files files;

  GroupPeople(
      World world,
      Groups groups,
      GroupPosts posts,
      TopicChanges topics,
      Conversations conversations,
      Files files) {
    this.world = world;
    this.groups = groups;
    this.posts = posts;
    this.topics = topics;
    this.conversations = conversations;
    this.files = files;
  }

  /** Something that Telegram may refuse. */
  private interface Attempt<T> {
    T make() throws Refusal;
  }

  private static <T> T attempt(Attempt<T> act) {
    try {
      return act.make();
    } catch (Refusal e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Writes in a topic. Answers the message id. */
  public int say(Person person, long groupId, int threadId, String text) {
    return write(person, groupId, threadId, 0, FormattedText.typed(text), null);
  }

  /** Answers a message, in its topic. Answers the new message's id. */
  public int reply(Person person, long groupId, int messageId, String text) {
    ChatMessage answered = message(groupId, messageId);
    FormattedText typed = FormattedText.typed(text);
    return write(person, groupId, answered.threadId(), messageId, typed, null);
  }

  /**
   * Sends a picture in a topic.
   *
   * @param caption empty for none
   */
  public int sendPhoto(Person person, long groupId, int threadId, byte[] picture, String caption) {
    Attachment photo = files.addPhoto(picture);
    if (photo == null) {
      throw new IllegalArgumentException("This is no picture");
    }
    return write(person, groupId, threadId, 0, FormattedText.plain(caption), photo);
  }

  /**
   * Sends a file in a topic.
   *
   * @param caption empty for none
   */
  public int sendDocument(
      Person person, long groupId, int threadId, String name, byte[] content, String caption) {
    Attachment document = files.addDocument(name, content);
    return write(person, groupId, threadId, 0, FormattedText.plain(caption), document);
  }

  private int write(
      Person person,
      long groupId,
      int threadId,
      int repliesTo,
      FormattedText content,
      Attachment attachment) {
    Group group = groups.group(groupId);
    synchronized (group) {
      enter(group, person);
      if (threadId != 0 && group.topic(threadId) == null) {
        throw new IllegalArgumentException("There is no topic " + threadId);
      }
      Actor by = Actor.of(person);
      attempt(
          () -> {
            TopicChanges.checkWritable(group, by, threadId);
            return null;
          });
      long now = world.clock().millis();
      ChatMessage draft =
          new ChatMessage(
              0,
              now,
              person.id(),
              false,
              content,
              null,
              threadId,
              repliesTo,
              0,
              false,
              null,
              attachment);
      return posts.post(group, by, draft).id();
    }
  }

  private static void enter(Group group, Person person) {
    if (group.isOpen() && group.member(person.id()) == null) {
      group.put(Member.plain(person.id(), Member.Status.MEMBER));
    }
    checkMember(group, person);
  }

  private static void checkMember(Group group, Person person) {
    if (group.migratedTo() != 0) {
      throw new IllegalArgumentException("This group was upgraded to " + group.migratedTo());
    }
    if (!group.isPresent(person.id())) {
      throw new IllegalArgumentException(person.firstName() + " is not a member of this group");
    }
  }

  /** Edits a message that this person wrote. */
  public void edit(Person person, long groupId, int messageId, String text) {
    Group group = groups.group(groupId);
    synchronized (group) {
      checkMember(group, person);
      ChatMessage message = message(groupId, messageId);
      if (message.senderId() != person.id() || message.isService()) {
        throw new IllegalArgumentException(person.firstName() + " did not write this message");
      }
      long now = world.clock().millis();
      posts.edit(group, Actor.of(person), message.edited(FormattedText.typed(text), null, now));
    }
  }

  /** Presses an inline button that is under a bot's message. Answers the callback query's id. */
  public String press(Person person, long groupId, int messageId, String callbackData) {
    Group group = groups.group(groupId);
    synchronized (group) {
      checkMember(group, person);
      ChatMessage message = message(groupId, messageId);
      if (!hasButton(message, callbackData)) {
        throw new IllegalArgumentException("There is no such button under message " + messageId);
      }
      Bot bot = world.bot(message.senderId());
      if (!group.isPresent(bot.id())) {
        throw new IllegalArgumentException("The bot is no longer in this group");
      }
      long instance = group.id() * 0x9E3779B97F4A7C15L;
      String json = posts.json(group, message, bot);
      return conversations.press(person, bot, group, json, instance, callbackData);
    }
  }

  private static boolean hasButton(ChatMessage message, String data) {
    if (!message.isInline()) {
      return false;
    }
    try {
      for (JsonNode row : Json.MAPPER.readTree(message.replyMarkup()).path("inline_keyboard")) {
        for (JsonNode button : row) {
          if (button.path("callback_data").asText("").equals(data)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new IllegalStateException("A keyboard is not JSON", e);
    }
  }

  /** Makes a topic; needs the right to manage topics. Answers its thread id. */
  public int createTopic(Person person, long groupId, String name) {
    Group group = groups.group(groupId);
    return attempt(() -> topics.create(group, Actor.of(person), name, 0, "")).id();
  }

  public void renameTopic(Person person, long groupId, int threadId, String name) {
    editTopic(person, groupId, threadId, name, null);
  }

  /**
   * @param iconEmojiId one of the offered icons; empty for none
   */
  public void changeTopicIcon(Person person, long groupId, int threadId, String iconEmojiId) {
    editTopic(person, groupId, threadId, "", iconEmojiId);
  }

  private void editTopic(Person person, long groupId, int threadId, String name, String icon) {
    Group group = groups.group(groupId);
    attempt(
        () -> {
          topics.edit(group, Actor.of(person), threadId, name, icon);
          return null;
        });
  }

  public void closeTopic(Person person, long groupId, int threadId) {
    setClosed(person, groupId, threadId, true);
  }

  public void reopenTopic(Person person, long groupId, int threadId) {
    setClosed(person, groupId, threadId, false);
  }

  private void setClosed(Person person, long groupId, int threadId, boolean closed) {
    Group group = groups.group(groupId);
    attempt(
        () -> {
          topics.close(group, Actor.of(person), threadId, closed);
          return null;
        });
  }

  /** Deletes a topic with all its messages; no bot is told. */
  public void deleteTopic(Person person, long groupId, int threadId) {
    Group group = groups.group(groupId);
    attempt(
        () -> {
          topics.delete(group, Actor.of(person), threadId);
          return null;
        });
  }

  private ChatMessage message(long groupId, int messageId) {
    ChatMessage message = groups.message(groupId, messageId);
    if (message == null) {
      throw new IllegalArgumentException("There is no message " + messageId);
    }
    return message;
  }
}
