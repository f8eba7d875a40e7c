package io.switchboard.channels.telegram;

import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a webhook set for every bot that needs one, with one thread of its own: a few at a time, and
 * what fails again later, ever less often. A wait that Telegram asks for is kept. What ails all
 * bots is logged once, and so is what ails one.
 */
final class WebhookLoop implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookLoop.class);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final int MOST_UNDER_WAY = 32;
  private static final int TOO_MANY_REQUESTS = 429;

  private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
  private final Map<UUID, WebhookAttempt> attempts = new HashMap<>();
  private final PriorityQueue<WebhookAttempt> due =
      new PriorityQueue<>(Comparator.comparingLong(WebhookAttempt::dueAt));
  private final SetsWebhook webhooks;
  private final PollSink sink;
  private final LongSupplier nanoTime;
  private volatile boolean closed;
  private boolean troubled;
  private int underWay;

  WebhookLoop(SetsWebhook webhooks, PollSink sink, LongSupplier nanoTime) {
    this.webhooks = webhooks;
    this.sink = sink;
    this.nanoTime = nanoTime;
  }

  /** Sets the webhook beside the caller, unless this bot's is set for our address already. */
  void hold(SessionLease lease) {
    news.add(() -> take(lease));
  }

  /** Another node sees to it from now on, or nobody. */
  void drop(UUID channelId) {
    news.add(() -> forget(channelId));
  }

  @Override
  public void run() {
    try {
      while (!closed) {
        turn(IDLE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    news.add(() -> {});
  }

  /** Starts what is due, then takes what is new; waits for it at most so long. */
  void turn(Duration patience) throws InterruptedException {
    startDue();
    long most = Math.min(patience.toNanos(), untilNext());
    Runnable item = news.poll(most, TimeUnit.NANOSECONDS);
    while (item != null) {
      item.run();
      item = news.poll();
    }
  }

  private long untilNext() {
    WebhookAttempt next = due.peek();
    return next == null || underWay >= MOST_UNDER_WAY
        ? IDLE.toNanos()
        : Math.max(0, next.dueAt() - nanoTime.getAsLong());
  }

  private void take(SessionLease lease) {
    WebhookAttempt known = attempts.get(lease.channel().id());
    if (webhooks.isSet(lease) && known == null) {
      return;
    }
    if (known == null) {
      WebhookAttempt attempt = new WebhookAttempt(lease, nanoTime.getAsLong());
      attempts.put(lease.channel().id(), attempt);
      due.add(attempt);
    } else if (due.remove(known)) {
      known.renew(lease, nanoTime.getAsLong());
      due.add(known);
    } else {
      known.renew(lease, nanoTime.getAsLong());
    }
  }

  private void forget(UUID channelId) {
    WebhookAttempt former = attempts.remove(channelId);
    if (former != null) {
      due.remove(former);
    }
  }

  private void startDue() {
    long now = nanoTime.getAsLong();
    while (!due.isEmpty() && due.peek().dueAt() - now <= 0 && underWay < MOST_UNDER_WAY) {
      start(due.poll(), now);
    }
  }

  private void start(WebhookAttempt attempt, long now) {
    SessionLease lease = attempt.begin(now);
    try {
      underWay++;
      webhooks.set(lease).thenAccept(answer -> news.add(() -> finish(attempt, lease, answer)));
    } catch (CredentialUnreadable e) {
      underWay--;
      forget(lease.channel().id());
      sink.dead(lease, e.getMessage());
    } catch (DatabaseUnavailable e) {
      news.add(() -> finish(attempt, lease, new Answer.Unsent<>(e.getMessage())));
    }
  }

  private void finish(WebhookAttempt attempt, SessionLease asked, Answer<Boolean> answer) {
    underWay--;
    if (attempts.get(asked.channel().id()) != attempt) {
      return;
    }
    if (answer instanceof Answer.Ok<Boolean>) {
      established(attempt, asked);
    } else if (answer.refusal().filter(WebhookLoop::isDeath).isPresent()) {
      died(attempt, asked, answer.reason());
    } else {
      again(attempt, answer);
    }
  }

  /** What was told of a channel that has changed since is told anew. */
  private void established(WebhookAttempt attempt, SessionLease asked) {
    if (!attempt.isFor(asked)) {
      atOnce(attempt);
      return;
    }
    try {
      webhooks.established(asked);
    } catch (DatabaseUnavailable e) {
      again(attempt, new Answer.Unsent<>(e.getMessage()));
      return;
    }
    attempts.remove(asked.channel().id());
    if (troubled) {
      troubled = false;
      LOG.info("Webhooks are set again.");
    } else if (attempt.isComplained()) {
      LOG.info("The webhook of @{} is set now.", asked.channel().account().username());
    }
  }

  /** A late answer to an old token says nothing about the one that has come since. */
  private void died(WebhookAttempt attempt, SessionLease asked, String reason) {
    if (attempt.isFor(asked)) {
      attempts.remove(asked.channel().id());
      sink.dead(asked, reason);
    } else {
      atOnce(attempt);
    }
  }

  private void atOnce(WebhookAttempt attempt) {
    attempt.again(nanoTime.getAsLong());
    due.add(attempt);
  }

  private void again(WebhookAttempt attempt, Answer<Boolean> answer) {
    long now = nanoTime.getAsLong();
    attempt.failed(now);
    Answer.Failed<Boolean> refusal = answer.refusal().orElse(null);
    if (refusal != null) {
      refusal.retryAfter().ifPresent(wait -> attempt.waits(now, Duration.ofSeconds(wait)));
    }
    due.add(attempt);
    if (refusal == null || refusal.code() >= 500) {
      complainOfAll(answer.reason());
    } else if (refusal.code() != TOO_MANY_REQUESTS && attempt.complain()) {
      LOG.warn(
          "Telegram refuses the webhook of @{}: {}. It is tried again until it is set; see"
              + " SWITCHBOARD_PUBLIC_URL and SWITCHBOARD_TELEGRAM_DELIVERY.",
          attempt.username(),
          refusal.description());
    }
  }

  private void complainOfAll(String reason) {
    if (!troubled) {
      troubled = true;
      LOG.warn("Webhooks cannot be set: {} They are tried again until they are set.", reason);
    }
  }

  private static boolean isDeath(Answer.Failed<Boolean> failed) {
    return failed.code() == 401 || failed.code() == 404;
  }
}
