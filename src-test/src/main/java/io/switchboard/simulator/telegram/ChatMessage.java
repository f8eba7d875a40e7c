package io.switchboard.simulator.telegram;

/**
 * A message as it stands in a chat.
 *
 * @param id the message id in that chat
 * @param sentAt when, in milliseconds since 1970
 * @param senderId the bot's or the person's id
 * @param fromBot whether a bot wrote it
 * @param content what is shown
 * @param replyMarkup the keyboard as JSON, or null
 */
public record ChatMessage(
    int id,
    long sentAt,
    long senderId,
    boolean fromBot,
    FormattedText content,
    String replyMarkup) {

  /** The text as a person sees it, without markup. */
  public String text() {
    return content.text();
  }

  String json(String senderJson, String chatJson) {
    StringBuilder out = new StringBuilder(content.text().length() + 384);
    out.append("{\"message_id\":").append(id).append(",\"from\":").append(senderJson);
    out.append(",\"chat\":").append(chatJson).append(",\"date\":").append(sentAt / 1000);
    Json.quote(out.append(",\"text\":"), content.text());
    if (!content.entities().isEmpty()) {
      Json.entities(out.append(",\"entities\":"), content.entities());
    }
    if (fromBot && replyMarkup != null && replyMarkup.contains("\"inline_keyboard\"")) {
      out.append(",\"reply_markup\":").append(replyMarkup);
    }
    return out.append('}').toString();
  }
}
