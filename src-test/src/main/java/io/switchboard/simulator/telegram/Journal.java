package io.switchboard.simulator.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Every request that the simulator received, in the order of arrival. It keeps the newest million.
 * All methods may be called from any thread.
 */
public final class Journal {

  static final int KEPT = 1_000_000;

  /**
   * Somebody who waits; its count follows the changes, so that waiting costs the same at any size.
   */
  private static final class Waiter {

    final JournalFilter filter;
    final int wanted;
    final CompletableFuture<Integer> reached = new CompletableFuture<>();
    int matches;

    Waiter(JournalFilter filter, int wanted) {
      this.filter = filter;
      this.wanted = wanted;
    }
  }

  private final Clock clock;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<Waiter> waiters = new ArrayList<>();
  private long forgotten;

  Journal(Clock clock) {
    this.clock = clock;
  }

  long micros() {
    Instant now = clock.instant();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }

  /** Notes an arrival; answers its number. */
  long arrived(long micros, long botId, String method, Parameters given) {
    List<Waiter> served;
    long number;
    synchronized (this) {
      if (entries.size() == KEPT) {
        entries.subList(0, KEPT / 10).clear();
        forgotten += KEPT / 10;
      }
      number = forgotten + entries.size() + 1;
      JournalEntry entry =
          new JournalEntry(
              number,
              micros,
              0,
              botId,
              method,
              given.chatId(),
              given.said(),
              Outcome.PENDING,
              0,
              null,
              0,
              given.threadId(),
              given.isTrue("disable_notification"));
      entries.add(entry);
      served = changed(null, entry);
    }
    serve(served);
    return number;
  }

  void ended(long number, Outcome outcome, Answer answer) {
    long now = micros();
    List<Waiter> served;
    synchronized (this) {
      int index = (int) (number - forgotten - 1);
      if (index < 0 || index >= entries.size()) {
        return;
      }
      JournalEntry before = entries.get(index);
      JournalEntry after = before.ended(now, outcome, answer);
      entries.set(index, after);
      served = changed(before, after);
    }
    serve(served);
  }

  private List<Waiter> changed(JournalEntry before, JournalEntry after) {
    if (waiters.isEmpty()) {
      return List.of();
    }
    List<Waiter> served = new ArrayList<>();
    for (Waiter waiter : waiters) {
      waiter.matches += waiter.filter.matches(after) ? 1 : 0;
      waiter.matches -= before != null && waiter.filter.matches(before) ? 1 : 0;
      if (waiter.matches >= waiter.wanted) {
        served.add(waiter);
      }
    }
    return served;
  }

  private static void serve(List<Waiter> served) {
    served.forEach(waiter -> waiter.reached.complete(waiter.wanted));
  }

  /** How many entries match. */
  public synchronized int count(JournalFilter filter) {
    int count = 0;
    for (JournalEntry entry : entries) {
      if (filter.matches(entry)) {
        count++;
      }
    }
    return count;
  }

  /** All matching entries. */
  public List<JournalEntry> entries(JournalFilter filter) {
    return page(filter, 0, Integer.MAX_VALUE);
  }

  /** Matching entries with a number above {@code after}, at most {@code limit} of them. */
  public synchronized List<JournalEntry> page(JournalFilter filter, long after, int limit) {
    List<JournalEntry> page = new ArrayList<>();
    int from = (int) Math.max(0, Math.min(entries.size(), after - forgotten));
    for (int i = from; i < entries.size() && page.size() < limit; i++) {
      if (filter.matches(entries.get(i))) {
        page.add(entries.get(i));
      }
    }
    return page;
  }

  /** Completes with {@code count} as soon as so many entries match. */
  public CompletableFuture<Integer> reaches(JournalFilter filter, int count) {
    Waiter waiter = new Waiter(filter, count);
    boolean there;
    synchronized (this) {
      waiter.matches = count(filter);
      there = waiter.matches >= count;
      if (!there) {
        waiters.add(waiter);
      }
    }
    var unused = waiter.reached.whenComplete((matches, failure) -> forget(waiter));
    if (there) {
      waiter.reached.complete(count);
    }
    return waiter.reached;
  }

  private synchronized void forget(Waiter waiter) {
    waiters.remove(waiter);
  }

  /**
   * Waits until {@code count} entries match, and answers the matches.
   *
   * @throws AssertionError when there are fewer after {@code patience}, with what there is
   */
  public List<JournalEntry> await(JournalFilter filter, int count, Duration patience) {
    CompletableFuture<Integer> reached = reaches(filter, count);
    try {
      reached.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return entries(filter);
    } catch (TimeoutException e) {
      throw new AssertionError(
          "Waited %s for %d requests matching %s; there are %s"
              .formatted(patience, count, filter, entries(filter)),
          e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the journal", e);
    } finally {
      reached.cancel(false);
    }
  }

  /** Forgets all entries; numbers go on. */
  public synchronized void reset() {
    forgotten += entries.size();
    entries.clear();
    waiters.forEach(waiter -> waiter.matches = 0);
  }
}
