package io.switchboard.platform.batching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through items in groups: one thread takes whatever has gathered while it was busy, up to a
 * limit, and hands it over at once. Nothing waits for a group to fill, so a lone item is worked at
 * once, and under load one transaction carries many.
 *
 * <p>Items are handed over in the order in which they were added. The work deals with its own
 * failures; one that escapes is logged, and the next group goes on. Only {@link #close} ends it: an
 * interrupt that a library left behind on the thread does not.
 */
public final class GroupWork<T> implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupWork.class);

  private final String name;
  private final int limit;
  private final Duration linger;
  private final Consumer<List<T>> work;
  private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>();
  private volatile boolean closed;
  private volatile Thread worker;

  /**
   * @param name for the thread and the log
   * @param limit the most items in one group
   */
  public GroupWork(String name, int limit, Consumer<List<T>> work) {
    this(name, limit, Duration.ZERO, work);
  }

  /**
   * @param linger how long the first item of a group waits for others: what it costs in latency it
   *     saves in transactions
   */
  public GroupWork(String name, int limit, Duration linger, Consumer<List<T>> work) {
    this.name = name;
    this.limit = limit;
    this.linger = linger;
    this.work = work;
  }

  /** Adds an item; it is worked soon, unless this is closed. */
  public void add(T item) {
    waiting.add(item);
  }

  /** Items that no group has taken yet. */
  public int waiting() {
    return waiting.size();
  }

  /** The thread's loop, until this is closed: give it to an executor once. */
  @Override
  public void run() {
    worker = Thread.currentThread();
    while (!closed) {
      try {
        T first = waiting.take();
        work(first);
      } catch (InterruptedException interrupted) {
        LOG.debug("{}: interrupted", name);
      }
    }
    Thread.currentThread().interrupt();
  }

  private void work(T first) {
    List<T> group = new ArrayList<>();
    group.add(first);
    if (waiting.size() < limit - 1) {
      LockSupport.parkNanos(linger.toNanos());
    }
    waiting.drainTo(group, limit - 1);
    try {
      work.accept(group);
    } catch (RuntimeException e) {
      LOG.error("{}: a group of {} failed", name, group.size(), e);
    }
  }

  /** Ends the thread; what still waits is left. */
  @Override
  public void close() {
    closed = true;
    Thread running = worker;
    if (running != null) {
      running.interrupt();
    }
  }
}
