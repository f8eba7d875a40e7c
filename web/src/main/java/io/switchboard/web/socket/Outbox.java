package io.switchboard.web.socket;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be written to one peer, in order, as fast as the peer takes it. Whoever offers writes
 * as much as goes without waiting; the container goes on when the peer has room again.
 */
final class Outbox implements WriteListener {
  /** The most that waits for a peer, in bytes. */
  static final int MOST_WAITING = 2 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Queue<byte[]> queue = new ArrayDeque<>(2);
  private final ServletOutputStream out;
  private final Runnable drained;
  private final Runnable end;
  private int waiting;
  private boolean unflushed;
  private boolean stalled;
  private boolean ending;
  private boolean ended;
  private long progressNanos;

  /**
   * @param drained told when all is taken after it had to wait
   * @param end drops the connection
   */
  Outbox(ServletOutputStream out, Runnable drained, Runnable end) {
    this.out = out;
    this.drained = drained;
    this.end = end;
    out.setWriteListener(this);
  }

  void offer(byte[] frame) {
    boolean drop;
    synchronized (this) {
      if (ended || ending) {
        return;
      }
      drop = waiting + frame.length > MOST_WAITING;
      if (!drop) {
        if (queue.isEmpty()) {
          progressNanos = System.nanoTime();
        }
        queue.add(frame);
        waiting += frame.length;
        drop = !write();
      }
      ended |= drop;
    }
    if (drop) {
      end.run();
    }
  }

  /** Drops the connection once the peer has taken all; nothing more is sent. */
  void endWhenTaken() {
    boolean now;
    synchronized (this) {
      ending = true;
      now = !ended && isTaken();
      ended |= now;
    }
    if (now) {
      end.run();
    }
  }

  synchronized int waiting() {
    return waiting;
  }

  /** Whether something waits of which nothing was taken for so long. */
  synchronized boolean isStuck(long now, long patience) {
    return !isTaken() && now - progressNanos > patience;
  }

  @Override
  public void onWritePossible() {
    boolean tell;
    boolean drop;
    synchronized (this) {
      boolean waited = stalled;
      drop = !ended && (!write() || (ending && isTaken()));
      ended |= drop;
      tell = waited && !stalled && !ended;
    }
    if (drop) {
      end.run();
    } else if (tell) {
      drained.run();
    }
  }

  @Override
  public void onError(Throwable failure) {
    LOG.debug("A socket's peer is gone", failure);
    end.run();
  }

  private boolean isTaken() {
    return queue.isEmpty() && !unflushed;
  }

  /** Writes what goes; whether the peer is still there. */
  private boolean write() {
    try {
      while (!queue.isEmpty() && out.isReady()) {
        byte[] frame = queue.remove();
        waiting -= frame.length;
        out.write(frame);
        unflushed = true;
        progressNanos = System.nanoTime();
      }
      if (unflushed && queue.isEmpty() && out.isReady()) {
        out.flush();
        unflushed = false;
      }
      stalled = !isTaken();
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.debug("A socket's peer is gone", e);
      return false;
    }
  }
}
