package io.switchboard.simulator.telegram;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xnio.XnioExecutor;

/**
 * What waits for one bot, and how it takes it: by long polling, or by a webhook. The rules, pauses
 * and words are those of Telegram's own server.
 */
final class UpdateQueue {

  static final long KEPT_MILLIS = 86_400_000;
  private static final Set<String> NOT_BY_DEFAULT =
      Set.of("chat_member", "message_reaction", "message_reaction_count");
  private static final String WEBHOOK_ACTIVE =
      "Conflict: can't use getUpdates method while webhook is active;"
          + " use deleteWebhook to delete the webhook first";
  private static final String OTHER_POLL =
      "Conflict: terminated by other getUpdates request;"
          + " make sure that only one bot instance is running";

  private record Poll(BotCall call, int limit, XnioExecutor.Key timeout) {}

  private final Clock clock;
  private final Map<Integer, Update> waiting = new LinkedHashMap<>();
  private Set<String> allowed = Set.of();
  private int nextId;
  private Poll poll;
  private WebhookPush push;
  private int lastOffset = -1;
  private long lastPollAt;
  private long nextConflictAt;

  UpdateQueue(Clock clock, int firstId) {
    this.clock = clock;
    this.nextId = firstId;
  }

  synchronized int size() {
    dropExpired();
    return waiting.size();
  }

  /** Queues an update, unless the bot does not want its type. */
  synchronized void add(String type, long lane, String body) {
    if (allowed.isEmpty() ? NOT_BY_DEFAULT.contains(type) : !allowed.contains(type)) {
      return;
    }
    int id = nextId++;
    String json = "{\"update_id\":" + id + ",\"" + type + "\":" + body + "}";
    Update update = new Update(id, lane, json, clock.millis() + KEPT_MILLIS);
    waiting.put(id, update);
    if (poll != null) {
      String updates = array(poll.limit());
      takePoll().answer(Answer.ok(updates));
    } else if (push != null) {
      push.add(update);
    }
  }

  synchronized Set<String> allowed() {
    return allowed;
  }

  /** An empty set stands for Telegram's default. */
  synchronized void allow(Set<String> types) {
    allowed = new TreeSet<>(types);
  }

  synchronized Answer poll(BotCall call, int givenOffset, int givenLimit, int givenTimeout) {
    if (push != null) {
      conflict(call, WEBHOOK_ACTIVE);
      return null;
    }
    long now = clock.millis();
    boolean again = givenOffset == lastOffset;
    int timeout = again && now < lastPollAt + 3_000 ? Math.max(3, givenTimeout) : givenTimeout;
    int limit = again && now < lastPollAt + 500 ? 1 : givenLimit;
    lastOffset = givenOffset;
    lastPollAt = now;
    dropExpired();
    confirm(givenOffset);
    if (!waiting.isEmpty() || timeout == 0) {
      return Answer.ok(array(limit));
    }
    endPoll(OTHER_POLL);
    poll = new Poll(call, limit, call.later(() -> pollTimedOut(call), timeout * 1_000L));
    return null;
  }

  private synchronized void pollTimedOut(BotCall call) {
    if (poll != null && poll.call() == call) {
      poll = null;
      call.answer(Answer.ok("[]"));
    }
  }

  private void confirm(int offset) {
    if (offset > 0 && offset <= nextId) {
      Iterator<Integer> ids = waiting.keySet().iterator();
      while (ids.hasNext() && ids.next() < offset) {
        ids.remove();
      }
    } else if (offset < 0) {
      Iterator<Integer> ids = waiting.keySet().iterator();
      for (int surplus = waiting.size() + offset; surplus > 0; surplus--) {
        ids.next();
        ids.remove();
      }
    }
  }

  private String array(int limit) {
    StringBuilder out = new StringBuilder("[");
    int count = 0;
    for (Update update : waiting.values()) {
      if (count++ == limit) {
        break;
      }
      out.append(out.length() == 1 ? "" : ",").append(update.json());
    }
    return out.append(']').toString();
  }

  private void dropExpired() {
    long now = clock.millis();
    waiting.values().removeIf(update -> update.expiresAt() <= now);
  }

  /** Ends a waiting poll with a conflict. */
  synchronized void endPoll(String description) {
    BotCall ended = takePoll();
    if (ended != null) {
      conflict(ended, description);
    }
  }

  /** Ends a waiting poll since its token is no longer good. */
  synchronized void revoke() {
    BotCall ended = takePoll();
    if (ended != null) {
      ended.answer(Answer.UNAUTHORIZED);
    }
  }

  private BotCall takePoll() {
    if (poll == null) {
      return null;
    }
    Poll taken = poll;
    poll = null;
    taken.timeout().remove();
    return taken.call();
  }

  /** Telegram answers a second conflict within three seconds only after three more. */
  private void conflict(BotCall call, String description) {
    Answer answer = Answer.error(409, description);
    long now = clock.millis();
    if (now >= nextConflictAt) {
      nextConflictAt = now + 3_000;
      call.answer(answer);
    } else {
      call.later(() -> call.answer(answer), 3_000);
    }
  }

  synchronized void clear() {
    waiting.clear();
  }

  synchronized WebhookPush push() {
    return push;
  }

  /** Starts, changes or (with null) ends pushing. */
  synchronized void push(WebhookPush newPush) {
    if (push != null) {
      push.stop();
    }
    push = newPush;
    if (push != null) {
      dropExpired();
      waiting.values().forEach(push::add);
    }
  }

  synchronized void delivered(Update update) {
    waiting.remove(update.id());
  }
}
