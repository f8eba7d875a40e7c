package io.switchboard.simulator.telegram;

/**
 * Which entries of the journal are meant. What is 0, null or false does not restrict.
 *
 * @param botId of this bot
 * @param method with this method, in any case
 * @param chatId to this chat
 * @param outcome that ended so
 * @param text whose text contains this
 * @param threadId to this topic
 * @param messages that sent a message, whether or not the answer arrived
 */
public record JournalFilter(
    long botId,
    String method,
    long chatId,
    Outcome outcome,
    String text,
    int threadId,
    boolean messages) {

  /** Every entry. */
  public static JournalFilter all() {
    return new JournalFilter(0, null, 0, null, null, 0, false);
  }

  /** Messages that stand in a chat. */
  public static JournalFilter messagesMade() {
    return new JournalFilter(0, null, 0, null, null, 0, true);
  }

  public JournalFilter ofBot(long id) {
    return new JournalFilter(id, method, chatId, outcome, text, threadId, messages);
  }

  public JournalFilter ofMethod(String name) {
    return new JournalFilter(botId, name, chatId, outcome, text, threadId, messages);
  }

  public JournalFilter inChat(long id) {
    return new JournalFilter(botId, method, id, outcome, text, threadId, messages);
  }

  public JournalFilter ended(Outcome how) {
    return new JournalFilter(botId, method, chatId, how, text, threadId, messages);
  }

  public JournalFilter containing(String part) {
    return new JournalFilter(botId, method, chatId, outcome, part, threadId, messages);
  }

  public JournalFilter inThread(int id) {
    return new JournalFilter(botId, method, chatId, outcome, text, id, messages);
  }

  boolean matches(JournalEntry entry) {
    return (botId == 0 || botId == entry.botId())
        && (chatId == 0 || chatId == entry.chatId())
        && (threadId == 0 || threadId == entry.threadId())
        && (outcome == null || outcome == entry.outcome())
        && (!messages || entry.isSent())
        && (method == null || method.equalsIgnoreCase(entry.method()))
        && (text == null || (entry.text() != null && entry.text().contains(text)));
  }
}
