package io.switchboard.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.GroupHeard.GroupMember;
import java.util.Optional;
import java.util.Set;

/** Reads an update of what happened in a group. */
final class ForumUpdate {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> GROUPS = Set.of("group", "supergroup");
  private static final Set<String> ADMINS = Set.of("administrator", "creator");

  private ForumUpdate() {}

  static Optional<GroupHeard> hear(String update) {
    try {
      JsonNode root = MAPPER.readTree(update);
      if (root.has("message")) {
        return message(root.get("message"));
      }
      if (root.has("edited_message")) {
        return edited(root.get("edited_message"));
      }
      if (root.has("callback_query")) {
        return pressed(root.get("callback_query"));
      }
      return root.has("my_chat_member") ? member(root.get("my_chat_member")) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Whether the group reports by itself what a bot did in it, such as to a topic. */
  static boolean isReportOfBot(String update) {
    try {
      JsonNode message = MAPPER.readTree(update).path("message");
      return message.path("from").path("is_bot").asBoolean(false)
          && !ForumMessage.isSaid(message)
          && !message.has("migrate_to_chat_id")
          && !message.has("migrate_from_chat_id");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static Optional<GroupHeard> message(JsonNode message) {
    if (!isOfGroup(message)) {
      return Optional.empty();
    }
    String group = group(message);
    if (message.has("migrate_to_chat_id")) {
      return Optional.of(new GroupHeard.Moved(group, message.get("migrate_to_chat_id").asText()));
    }
    if (message.has("migrate_from_chat_id")) {
      return Optional.of(new GroupHeard.Moved(message.get("migrate_from_chat_id").asText(), group));
    }
    if (message.has("forum_topic_closed") || message.has("forum_topic_reopened")) {
      boolean closed = message.has("forum_topic_closed");
      return thread(message)
          .map(thread -> new GroupHeard.TopicSwitched(group, thread, author(message), closed));
    }
    return ForumMessage.isSaid(message) ? Optional.of(wrote(group, message)) : Optional.empty();
  }

  private static GroupHeard wrote(String group, JsonNode message) {
    return new GroupHeard.Wrote(
        group,
        thread(message),
        id(message),
        author(message),
        ForumMessage.text(message),
        ForumMessage.file(message),
        repliesTo(message));
  }

  private static Optional<GroupHeard> edited(JsonNode message) {
    if (!isOfGroup(message) || !ForumMessage.hasText(message)) {
      return Optional.empty();
    }
    return Optional.of(
        new GroupHeard.Edited(
            group(message),
            thread(message),
            id(message),
            author(message),
            ForumMessage.text(message)));
  }

  private static Optional<GroupHeard> pressed(JsonNode query) {
    JsonNode message = query.path("message");
    if (!isOfGroup(message) || !query.path("data").isTextual()) {
      return Optional.empty();
    }
    return Optional.of(
        new GroupHeard.Pressed(
            group(message),
            thread(message),
            id(message),
            member(query.path("from"), false),
            query.path("id").asText(),
            query.get("data").asText()));
  }

  private static Optional<GroupHeard> member(JsonNode change) {
    if (!isOfGroup(change)) {
      return Optional.empty();
    }
    return Optional.of(
        new GroupHeard.BotChanged(
            group(change),
            change.path("chat").path("title").asText(""),
            ADMINS.contains(change.path("new_chat_member").path("status").asText())));
  }

  private static boolean isOfGroup(JsonNode event) {
    return GROUPS.contains(event.path("chat").path("type").asText());
  }

  private static String group(JsonNode event) {
    return event.path("chat").path("id").asText();
  }

  private static String id(JsonNode message) {
    return message.path("message_id").asText();
  }

  /** Outside of topics a thread is but a row of replies. */
  private static Optional<String> thread(JsonNode message) {
    return message.path("is_topic_message").asBoolean(false) && message.has("message_thread_id")
        ? Optional.of(message.get("message_thread_id").asText())
        : Optional.empty();
  }

  /** Each message of a topic answers that topic's first, unless it answers another. */
  private static Optional<String> repliesTo(JsonNode message) {
    JsonNode answered = message.path("reply_to_message");
    boolean isBeginning =
        answered.has("forum_topic_created")
            || answered.path("message_id").equals(message.path("message_thread_id"));
    return answered.has("message_id") && !isBeginning
        ? Optional.of(id(answered))
        : Optional.empty();
  }

  /** Whoever writes in the name of a chat (an anonymous administrator, a channel) is no person. */
  private static GroupMember author(JsonNode message) {
    return member(message.path("from"), message.has("sender_chat"));
  }

  private static GroupMember member(JsonNode from, boolean isChat) {
    String name =
        (from.path("first_name").asText("") + " " + from.path("last_name").asText("")).strip();
    boolean isBot = isChat || !from.has("id") || from.path("is_bot").asBoolean(false);
    return new GroupMember(from.path("id").asLong(), name, isBot);
  }
}
