package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.channels.entity.SessionLease;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * Listens to any number of bots with one thread of its own: it starts polls when they are due,
 * within bounds, and keeps what all of them brought meanwhile in one go. A poll's offset moves on
 * only after its updates are kept.
 */
final class PollLoop implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
  private static final Duration SPREAD = Duration.ofSeconds(5);
  private static final Duration WITHOUT_WEBHOOK = Duration.ofMillis(200);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final int GROUP = 500;

  private sealed interface Signal {}

  private record Hold(SessionLease lease) implements Signal {}

  private record Drop(UUID channelId) implements Signal {}

  private record Done(
      PollSession session, SessionLease asked, boolean waited, Answer<FetchedUpdates> answer)
      implements Signal {}

  private record WebhookEnded(PollSession session, Answer<Boolean> answer) implements Signal {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Map<UUID, PollSession> sessions = new HashMap<>();
  private final PriorityQueue<PollSession> due =
      new PriorityQueue<>(Comparator.comparingLong(PollSession::dueAt));
  private final BotApi api;
  private final Credentials credentials;
  private final PollSink sink;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final PollBudget budget = new PollBudget();
  private volatile int listening;
  private volatile boolean closed;

  PollLoop(BotApi api, Credentials credentials, PollSink sink, Clock clock, LongSupplier nanoTime) {
    this.api = api;
    this.credentials = credentials;
    this.sink = sink;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  void hold(SessionLease lease) {
    signals.add(new Hold(lease));
  }

  void drop(UUID channelId) {
    signals.add(new Drop(channelId));
  }

  /** How many bots are listened to. */
  int listening() {
    return listening;
  }

  @Override
  public void run() {
    try {
      while (!closed) {
        startDue();
        List<Signal> group = new ArrayList<>();
        Signal first = signals.poll(untilNext(), TimeUnit.NANOSECONDS);
        if (first != null) {
          group.add(first);
          signals.drainTo(group, GROUP);
          take(group);
        }
        listening = sessions.size();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    signals.add(new Drop(new UUID(0, 0)));
  }

  private long untilNext() {
    PollSession next = due.peek();
    long idle = IDLE.toNanos();
    return next == null || !budget.mayAsk()
        ? idle
        : Math.max(0, Math.min(idle, next.dueAt() - nanoTime.getAsLong()));
  }

  private void startDue() {
    long now = nanoTime.getAsLong();
    while (!due.isEmpty() && due.peek().dueAt() - now <= 0 && budget.mayAsk()) {
      start(due.poll(), now);
    }
  }

  private void start(PollSession session, long now) {
    if (sessions.get(session.lease().channel().id()) != session || session.isUnderWay()) {
      return;
    }
    int wanted = session.timeout(now);
    boolean waits = wanted > 0 && budget.mayWait();
    FetchUpdates fetch = new FetchUpdates(session.offset(), waits ? wanted : 0);
    SessionLease asked = session.lease();
    session.begin();
    budget.begin(waits);
    try {
      credentials
          .use(asked.channel().route(), token -> api.poll(token, fetch))
          .thenAccept(answer -> signals.add(new Done(session, asked, waits, answer)));
    } catch (CredentialUnreadable e) {
      budget.end(waits);
      sessions.remove(asked.channel().id());
      sink.dead(asked, e.getMessage());
    } catch (RuntimeException e) {
      Answer<FetchedUpdates> unsent = new Answer.Unsent<>(e.getClass().getSimpleName());
      signals.add(new Done(session, asked, waits, unsent));
    }
  }

  private void take(List<Signal> group) {
    List<Done> catches = new ArrayList<>();
    for (Signal signal : group) {
      if (signal instanceof Hold hold) {
        hold(hold.lease(), nanoTime.getAsLong());
      } else if (signal instanceof Drop drop) {
        sessions.remove(drop.channelId());
      } else if (signal instanceof WebhookEnded ended) {
        goOn(ended);
      } else if (signal instanceof Done done) {
        finish(done, catches);
      }
    }
    if (!catches.isEmpty()) {
      keep(catches);
    }
  }

  private void hold(SessionLease lease, long now) {
    long awaited =
        now + Duration.between(clock.instant(), lease.awaitedUntil()).toMillis() * 1_000_000;
    PollSession known = sessions.get(lease.channel().id());
    if (known != null && known.lease().fencing() == lease.fencing()) {
      due.remove(known);
      known.renew(lease, now, awaited);
      if (!known.isUnderWay()) {
        due.add(known);
      }
      return;
    }
    boolean warm = lease.channel().owner().isDesk() || awaited - now > 0;
    long first = warm ? now : now + ThreadLocalRandom.current().nextLong(SPREAD.toNanos());
    PollSession session = new PollSession(lease, now, first, awaited);
    if (lease.channel().status() == ChannelStatus.DEGRADED) {
      session.suspect(now);
    }
    sessions.put(lease.channel().id(), session);
    due.add(session);
  }

  private void finish(Done done, List<Done> catches) {
    PollSession session = done.session();
    session.end();
    budget.end(done.waited());
    if (sessions.get(session.lease().channel().id()) != session) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (done.answer() instanceof Answer.Ok<FetchedUpdates> ok) {
      if (session.isAloneAgain(now)) {
        sink.alone(session.lease());
      }
      if (!ok.result().items().isEmpty()) {
        catches.add(done);
        return;
      }
      session.empty(now, done.waited());
    } else if (!stays(done, now)) {
      return;
    }
    due.add(session);
  }

  /** Deals with a failure; false if the session is not to be polled again for now. */
  private boolean stays(Done done, long now) {
    PollSession session = done.session();
    Answer.Failed<FetchedUpdates> refusal = done.answer().refusal().orElse(null);
    if (refusal == null) {
      session.failed(now);
      return true;
    }
    return switch (refusal.code()) {
      case 401, 404 -> outlives(done.asked(), session, refusal, now);
      case 409 -> sharesWithNobody(session, refusal, now);
      default -> {
        session.failed(now);
        refusal.retryAfter().ifPresent(wait -> session.dueIn(now, Duration.ofSeconds(wait)));
        yield true;
      }
    };
  }

  /** A late answer to an old token says nothing about the one that has come since. */
  private boolean outlives(
      SessionLease asked, PollSession session, Answer.Failed<?> refusal, long now) {
    if (asked.channel().version() != session.lease().channel().version()) {
      session.dueIn(now, Duration.ZERO);
      return true;
    }
    sessions.remove(asked.channel().id());
    sink.dead(asked, refusal.description());
    return false;
  }

  /** Polls, and webhooks that come back after we have ended one, are somebody else's. */
  private boolean sharesWithNobody(PollSession session, Answer.Failed<?> refusal, long now) {
    if (session.conflicted(now)) {
      sink.leaked(session.lease());
    }
    if (!refusal.says("webhook")) {
      return true;
    }
    endWebhook(session);
    return false;
  }

  private void endWebhook(PollSession session) {
    try {
      credentials
          .use(
              session.lease().channel().route(),
              token -> api.call(token, DeleteWebhook.builder().build()))
          .thenAccept(answer -> signals.add(new WebhookEnded(session, answer)));
    } catch (RuntimeException e) {
      Answer<Boolean> unsent = new Answer.Unsent<>(e.getClass().getSimpleName());
      signals.add(new WebhookEnded(session, unsent));
    }
  }

  private void goOn(WebhookEnded ended) {
    PollSession session = ended.session();
    long now = nanoTime.getAsLong();
    due.remove(session);
    if (ended.answer() instanceof Answer.Ok<Boolean>) {
      session.dueIn(now, WITHOUT_WEBHOOK);
    } else {
      LOG.debug("A webhook could not be ended: {}", ended.answer().reason());
      session.failed(now);
    }
    due.add(session);
  }

  private void keep(List<Done> catches) {
    List<PollSink.Catch> caught =
        catches.stream()
            .map(done -> new PollSink.Catch(done.session().lease(), result(done)))
            .toList();
    try {
      Set<UUID> kept = sink.keep(caught);
      long now = nanoTime.getAsLong();
      for (Done done : catches) {
        UUID channel = done.session().lease().channel().id();
        if (kept.contains(channel)) {
          done.session().caught(now, result(done).nextOffset());
          due.add(done.session());
        } else {
          sessions.remove(channel, done.session());
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Updates of {} bots are fetched again later: {}", catches.size(), e.getMessage());
      catches.forEach(done -> done.session().failed(nanoTime.getAsLong()));
      catches.forEach(done -> due.add(done.session()));
    }
  }

  private static FetchedUpdates result(Done done) {
    return done.answer().value().orElseThrow();
  }
}
