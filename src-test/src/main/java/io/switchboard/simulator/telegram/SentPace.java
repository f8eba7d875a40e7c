package io.switchboard.simulator.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's own flood limits for one bot: one message a second in a private chat, 20 a minute in a
 * group, 30 a second in all. A group takes short bursts, and what is done to its topics counts like
 * a message. A message may come 50 ms early, since the network moves it.
 */
final class SentPace {

  static final int BOT_PER_SECOND = 30;
  static final int GROUP_PER_MINUTE = 20;
  private static final long GRACE = 50;

  private final Map<Long, Deque<Long>> byChat = new HashMap<>();
  private final Deque<Long> all = new ArrayDeque<>();

  /** Seconds to wait before this message would be taken; 0 when it is taken now. */
  synchronized int secondsToWait(long chatId, long nowMillis) {
    Deque<Long> chat = byChat.computeIfAbsent(chatId, id -> new ArrayDeque<>());
    long inChat =
        chatId < 0
            ? over(chat, GROUP_PER_MINUTE, 60_000, nowMillis)
            : over(chat, 1, 1_000, nowMillis);
    long wait = Math.max(inChat, over(all, BOT_PER_SECOND, 1_000, nowMillis));
    if (wait > GRACE) {
      return (int) ((wait + 999) / 1000);
    }
    note(chat, chatId < 0 ? GROUP_PER_MINUTE : 1, nowMillis);
    note(all, BOT_PER_SECOND, nowMillis);
    return 0;
  }

  private static long over(Deque<Long> sent, int limit, long window, long now) {
    if (sent.size() < limit) {
      return 0;
    }
    var newestFirst = sent.descendingIterator();
    long oldest = now;
    for (int i = 0; i < limit; i++) {
      oldest = newestFirst.next();
    }
    return oldest + window - now;
  }

  private static void note(Deque<Long> sent, int limit, long now) {
    sent.addLast(now);
    while (sent.size() > limit) {
      sent.removeFirst();
    }
  }
}
