package io.switchboard.simulator.telegram;

/**
 * A topic of a forum, other than General.
 *
 * @param id its {@code message_thread_id}, which is the id of the message that created it
 * @param name at most 128 characters
 * @param iconColor one of Telegram's six
 * @param iconEmojiId the custom emoji on it, or null
 * @param closed whether only its creator and those who manage topics may write
 * @param creatorId the bot or person who made it
 * @param createdAt in milliseconds since 1970
 */
public record Topic(
    int id,
    String name,
    int iconColor,
    String iconEmojiId,
    boolean closed,
    long creatorId,
    long createdAt) {

  Topic edited(String newName, String newEmojiId) {
    return new Topic(id, newName, iconColor, newEmojiId, closed, creatorId, createdAt);
  }

  Topic closed(boolean close) {
    return new Topic(id, name, iconColor, iconEmojiId, close, creatorId, createdAt);
  }

  String json() {
    StringBuilder out = new StringBuilder(160).append("{\"message_thread_id\":").append(id);
    return fields(out.append(',')).append('}').toString();
  }

  /** The content of the service message that creates it. */
  String createdJson() {
    return fields(new StringBuilder("\"forum_topic_created\":{")).append('}').toString();
  }

  private StringBuilder fields(StringBuilder out) {
    Json.quote(out.append("\"name\":"), name).append(",\"icon_color\":").append(iconColor);
    if (iconEmojiId != null) {
      Json.quote(out.append(",\"icon_custom_emoji_id\":"), iconEmojiId);
    }
    return out;
  }
}
