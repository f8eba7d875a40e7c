package io.switchboard.web.support.customer;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.web.socket.CloseCode;
import io.switchboard.web.socket.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * What one socket has been shown of its conversation: all entries from {@code floor}, which is not
 * among them, to {@code shown}. What comes live is shown at once if it is the next entry. If it is
 * not, something was lost on the way, and the entries between are read from the database; what
 * comes live meanwhile is read there too, so that the order holds.
 *
 * <p>A message that the socket itself sent is acknowledged and not shown again. While it is being
 * taken, nothing live is shown: only then is it known which entry it became.
 */
final class LiveView {
  private static final int MOST_HELD = 200;

  private final ConversationRef conversation;
  private final Socket socket;
  private final Runnable fill;
  private final Set<Long> own = new HashSet<>(2);
  private final Queue<LiveFrame> held = new ArrayDeque<>(1);
  private final Deque<Range> replays = new ArrayDeque<>(1);
  private long floor;
  private long shown;
  private long known;
  private boolean filling;
  private boolean sending;
  private boolean putOff;
  private volatile boolean ended;

  /** Entries after {@code next}, up to {@code last}, that are asked for again. */
  record Range(long next, long last) {}

  /**
   * What is to be read of the database.
   *
   * @param after the entries after this one
   * @param known the last entry that was known of then
   * @param again what is asked for again; null where what is new is to be read
   */
  record Reading(long after, long known, Range again) {}

  /**
   * @param baseline the last entry when the socket was opened
   * @param fill has the database read soon for this view
   */
  LiveView(ConversationRef conversation, Socket socket, long baseline, Runnable fill) {
    this.conversation = conversation;
    this.socket = socket;
    this.fill = fill;
    this.floor = baseline;
    this.shown = baseline;
    this.known = baseline;
  }

  ConversationRef conversation() {
    return conversation;
  }

  Socket socket() {
    return socket;
  }

  /** Something live. */
  void hear(LiveFrame frame) {
    if (frame.seq() == LiveFrame.GONE) {
      gone();
      return;
    }
    synchronized (this) {
      if (!sending && !filling) {
        take(frame);
      } else if (frame.seq() > 0 && filling) {
        known = Math.max(known, frame.seq());
      } else if (held.size() < MOST_HELD) {
        held.add(frame);
      } else {
        known = Math.max(known, frame.seq());
      }
    }
  }

  /** The database says that there are so many entries. */
  synchronized void look(long last) {
    known = Math.max(known, last);
    if (!sending && known > shown) {
      startFilling();
    }
  }

  /** The conversation was deleted. */
  void gone() {
    socket.close(CloseCode.NOT_FOUND, "the conversation is gone");
  }

  /** A message of this socket is about to be taken. */
  synchronized void beginSending() {
    sending = true;
  }

  /**
   * The message was taken or refused.
   *
   * @param seq the entry that it became; 0 if it became none, or had become one before
   */
  synchronized void endSending(long seq) {
    if (seq > shown) {
      own.add(seq);
    }
    sending = false;
    release();
  }

  /** Shows all entries after this one that were not shown yet, oldest first. */
  synchronized void resume(long after) {
    if (after < floor) {
      replays.add(new Range(after, floor));
      floor = after;
      startFilling();
    }
  }

  /** What is to be read next; the answer is given to {@link #filled}. */
  synchronized Reading reading() {
    Range again = replays.peek();
    return new Reading(again == null ? shown : again.next(), known, again);
  }

  /**
   * Shows what the database has.
   *
   * @param entries those after where the reading began, oldest first
   * @param wasLast whether there are no others
   * @return whether there is more to read
   */
  synchronized boolean filled(Reading reading, List<TranscriptMessage> entries, boolean wasLast) {
    if (reading.again() != null) {
      replays.remove(reading.again());
      replay(reading.again(), entries, wasLast);
      return true;
    }
    for (TranscriptMessage entry : entries) {
      if (entry.seq() > shown) {
        shown = entry.seq();
        send(entry);
      }
    }
    if (!wasLast || known > reading.known() || !replays.isEmpty()) {
      return true;
    }
    known = shown;
    filling = false;
    release();
    return false;
  }

  /** Reading goes on later. */
  synchronized void putOff() {
    putOff = true;
  }

  /** Whether reading was put off, and is to go on now. */
  synchronized boolean goOn() {
    boolean waits = putOff && !ended;
    putOff = false;
    return waits;
  }

  /** Nobody looks any more. */
  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  private void replay(Range range, List<TranscriptMessage> entries, boolean wasLast) {
    long next = range.next();
    for (TranscriptMessage entry : entries) {
      if (entry.seq() > next && entry.seq() <= range.last()) {
        next = entry.seq();
        send(entry);
      }
    }
    if (next < range.last() && !wasLast) {
      replays.addFirst(new Range(next, range.last()));
    }
  }

  private void startFilling() {
    if (!filling) {
      filling = true;
      fill.run();
    }
  }

  private void release() {
    while (!sending && !filling && !held.isEmpty()) {
      take(held.remove());
    }
    if (!sending && known > shown) {
      startFilling();
    }
  }

  private void take(LiveFrame frame) {
    if (frame.seq() == 0) {
      socket.send(frame.json());
    } else if (frame.seq() == shown + 1) {
      shown = frame.seq();
      known = Math.max(known, shown);
      if (!own.remove(shown)) {
        socket.send(frame.json());
      }
    } else if (frame.seq() > shown) {
      known = Math.max(known, frame.seq());
      startFilling();
    }
  }

  private void send(TranscriptMessage entry) {
    if (!own.remove(entry.seq())) {
      TranscriptFrames.of(entry).ifPresent(socket::send);
    }
  }
}
