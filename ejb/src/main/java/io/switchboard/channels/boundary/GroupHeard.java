package io.switchboard.channels.boundary;

import java.util.Optional;

/** What happened in a group, as far as it concerns a support desk. Ids are the platform's. */
public sealed interface GroupHeard {
  String group();

  /** Somebody of the group. */
  record GroupMember(long id, String name, boolean isBot) {}

  /** A file as the platform names it. */
  record GroupFile(String fileId, String name, String contentType, long size) {}

  /**
   * Somebody wrote in a topic.
   *
   * @param thread empty for the group's general topic
   * @param text may be empty where there is a file (its caption then)
   * @param repliesTo the message that it answers
   */
  record Wrote(
      String group,
      Optional<String> thread,
      String messageId,
      GroupMember by,
      String text,
      Optional<GroupFile> file,
      Optional<String> repliesTo)
      implements GroupHeard {}

  /** Somebody changed an own message. */
  record Edited(
      String group, Optional<String> thread, String messageId, GroupMember by, String text)
      implements GroupHeard {}

  /** Somebody pressed a button. */
  record Pressed(
      String group,
      Optional<String> thread,
      String messageId,
      GroupMember by,
      String pressId,
      String data)
      implements GroupHeard {}

  /** Somebody closed or opened a topic by the platform's own means. */
  record TopicSwitched(String group, String thread, GroupMember by, boolean closed)
      implements GroupHeard {}

  /** The group has got another id. */
  record Moved(String group, String newGroup) implements GroupHeard {}

  /** The bot's place in a group has changed: its rights are to be looked at. */
  record BotChanged(String group, String title, boolean isAdmin) implements GroupHeard {}
}
