package io.switchboard.simulator.telegram;

/**
 * A message as it stands in a chat.
 *
 * @param id the message id in that chat
 * @param sentAt when, in milliseconds since 1970
 * @param senderId the bot's or the person's id
 * @param fromBot whether a bot wrote it
 * @param content what is shown: the text, or the caption of a file
 * @param replyMarkup the keyboard as JSON, or null
 * @param threadId the topic it stands in; 0 in the General topic and outside of forums
 * @param repliesTo the message that it answers explicitly; 0 for none
 * @param editedAt when it was last edited, in milliseconds since 1970; 0 for never
 * @param silent whether it was sent with {@code disable_notification}
 * @param service for a service message its field as JSON, such as {@code "forum_topic_closed":{}};
 *     otherwise null
 * @param attachment the photo or document it carries, or null
 */
public record ChatMessage(
    int id,
    long sentAt,
    long senderId,
    boolean fromBot,
    FormattedText content,
    String replyMarkup,
    int threadId,
    int repliesTo,
    long editedAt,
    boolean silent,
    String service,
    Attachment attachment) {

  static final FormattedText NOTHING = FormattedText.plain("");

  /** A text outside of any topic. */
  ChatMessage(
      int id,
      long sentAt,
      long senderId,
      boolean fromBot,
      FormattedText content,
      String replyMarkup) {
    this(id, sentAt, senderId, fromBot, content, replyMarkup, 0, 0, 0, false, null, null);
  }

  /** The text as a person sees it, without markup. */
  public String text() {
    return content.text();
  }

  boolean isService() {
    return service != null;
  }

  boolean isInline() {
    return fromBot && replyMarkup != null && replyMarkup.contains("\"inline_keyboard\"");
  }

  ChatMessage numbered(int newId) {
    return new ChatMessage(
        newId,
        sentAt,
        senderId,
        fromBot,
        content,
        replyMarkup,
        threadId == 0 && startsTopic() ? newId : threadId,
        repliesTo,
        editedAt,
        silent,
        service,
        attachment);
  }

  private boolean startsTopic() {
    return service != null && service.startsWith("\"forum_topic_created\"");
  }

  ChatMessage edited(FormattedText newContent, String newMarkup, long at) {
    return new ChatMessage(
        id,
        sentAt,
        senderId,
        fromBot,
        newContent,
        newMarkup,
        threadId,
        repliesTo,
        at,
        silent,
        service,
        attachment);
  }

  String json(String senderJson, String chatJson) {
    return json(senderJson, chatJson, null, null);
  }

  /**
   * As Telegram writes it.
   *
   * @param replyJson the message it answers, or null
   * @param viewer whose file ids are written; needed with an attachment only
   */
  String json(String senderJson, String chatJson, String replyJson, Bot viewer) {
    StringBuilder out = new StringBuilder(content.text().length() + 384);
    out.append("{\"message_id\":").append(id).append(",\"from\":").append(senderJson);
    out.append(",\"chat\":").append(chatJson).append(",\"date\":").append(sentAt / 1000);
    if (editedAt > 0) {
      out.append(",\"edit_date\":").append(editedAt / 1000);
    }
    if (threadId > 0) {
      out.append(",\"message_thread_id\":").append(threadId).append(",\"is_topic_message\":true");
    }
    if (replyJson != null) {
      out.append(",\"reply_to_message\":").append(replyJson);
    }
    if (service != null) {
      return out.append(',').append(service).append('}').toString();
    }
    if (attachment != null) {
      attachment.json(out.append(','), viewer);
    }
    text(out);
    if (isInline()) {
      out.append(",\"reply_markup\":").append(replyMarkup);
    }
    return out.append('}').toString();
  }

  private void text(StringBuilder out) {
    if (attachment != null && content.text().isEmpty()) {
      return;
    }
    Json.quote(out.append(attachment == null ? ",\"text\":" : ",\"caption\":"), content.text());
    if (!content.entities().isEmpty()) {
      String name = attachment == null ? ",\"entities\":" : ",\"caption_entities\":";
      Json.entities(out.append(name), content.entities());
    }
  }
}
