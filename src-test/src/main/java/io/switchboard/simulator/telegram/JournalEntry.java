package io.switchboard.simulator.telegram;

/**
 * One request as the simulator saw it. Tokens are never part of it.
 *
 * @param number its place, from 1, in the order of arrival
 * @param receivedMicros when it arrived, in microseconds since 1970
 * @param answeredMicros when its answer left; 0 as long as there is none
 * @param botId the bot, or 0 when the request named none
 * @param method as the caller spelled it
 * @param chatId the {@code chat_id}; 0 without one
 * @param text the {@code text}, {@code caption} or topic's {@code name} as it was sent; null
 *     without one
 * @param outcome how it ended
 * @param status the HTTP status; 0 without an answer
 * @param description Telegram's words for an error; null without one
 * @param messageId the message it made, edited or pinned, also when its answer was lost; for a new
 *     topic its thread id; 0 for none
 * @param threadId the {@code message_thread_id}; 0 without one
 * @param silent whether {@code disable_notification} was true
 */
public record JournalEntry(
    long number,
    long receivedMicros,
    long answeredMicros,
    long botId,
    String method,
    long chatId,
    String text,
    Outcome outcome,
    int status,
    String description,
    int messageId,
    int threadId,
    boolean silent) {

  /** Whether a message was sent, and stands in a chat. */
  boolean isSent() {
    return messageId > 0 && method.regionMatches(true, 0, "send", 0, 4);
  }

  JournalEntry ended(long atMicros, Outcome how, Answer answer) {
    return new JournalEntry(
        number,
        receivedMicros,
        atMicros,
        botId,
        method,
        chatId,
        text,
        how,
        answer == null || how == Outcome.DROPPED_AFTER ? 0 : answer.status(),
        answer == null ? null : answer.description(),
        answer == null ? 0 : answer.messageId(),
        threadId,
        silent);
  }
}
