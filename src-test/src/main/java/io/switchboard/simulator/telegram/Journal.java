package io.switchboard.simulator.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Every request that the simulator received, in the order of arrival. It keeps the newest million.
 * All methods may be called from any thread.
 */
public final class Journal {

  static final int KEPT = 1_000_000;

  private record Waiter(JournalFilter filter, int count, CompletableFuture<Integer> reached) {}

  private final Clock clock;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private long forgotten;

  Journal(Clock clock) {
    this.clock = clock;
  }

  long micros() {
    Instant now = clock.instant();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }

  /** Notes an arrival; answers its number. */
  synchronized long arrived(long micros, long botId, String method, long chatId, String text) {
    if (entries.size() == KEPT) {
      entries.subList(0, KEPT / 10).clear();
      forgotten += KEPT / 10;
    }
    long number = forgotten + entries.size() + 1;
    entries.add(
        new JournalEntry(
            number, micros, 0, botId, method, chatId, text, Outcome.PENDING, 0, null, 0));
    return number;
  }

  void ended(long number, Outcome outcome, Answer answer) {
    long now = micros();
    synchronized (this) {
      int index = (int) (number - forgotten - 1);
      if (index < 0 || index >= entries.size()) {
        return;
      }
      entries.set(index, entries.get(index).ended(now, outcome, answer));
    }
    if (!waiters.isEmpty()) {
      waiters.forEach(this::check);
    }
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

  /** Completes with the number of matches as soon as it has reached {@code count}. */
  public CompletableFuture<Integer> reaches(JournalFilter filter, int count) {
    Waiter waiter = new Waiter(filter, count, new CompletableFuture<>());
    waiters.add(waiter);
    waiter.reached().whenComplete((matches, failure) -> waiters.remove(waiter));
    check(waiter);
    return waiter.reached();
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
  }

  private void check(Waiter waiter) {
    int matches = count(waiter.filter());
    if (matches >= waiter.count()) {
      waiter.reached().complete(matches);
    }
  }
}
