package io.switchboard.channels.telegram;

import io.switchboard.channels.entity.SessionLease;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One bot that is listened to, and how warm it is: a support desk's bot, and one that a person is
 * about to start or has spoken to lately, is waited on; another is asked now and then, ever less
 * often. Times are in nanoseconds of the loop's clock.
 */
final class PollSession {
  static final int LONG_POLL_SECONDS = 25;

  private static final long WARM = Duration.ofMinutes(2).toNanos();
  private static final long SHORTEST = Duration.ofSeconds(5).toNanos();
  private static final long LONGEST = Duration.ofSeconds(60).toNanos();

  /** A warm bot that there is no place to wait for is asked so often. */
  private static final long UNWAITED = Duration.ofSeconds(1).toNanos();

  private static final long FIRST_BACKOFF = Duration.ofSeconds(1).toNanos();

  /** Longer than the longest poll of a run before ours. */
  private static final long GRACE = Duration.ofSeconds(LONG_POLL_SECONDS + 10L).toNanos();

  private static final long CONFLICT_WINDOW = Duration.ofMinutes(5).toNanos();
  private static final long QUIET = Duration.ofMinutes(10).toNanos();
  private static final int PROBE_EVERY = 20;
  private static final int PROBE_SECONDS = 5;

  private SessionLease lease;
  private final long since;
  private long offset;
  private long dueAt;
  private long warmUntil;
  private long pause = SHORTEST;
  private int failures;
  private int coldPolls;
  private long lastConflict = Long.MIN_VALUE;
  private boolean leaked;
  private boolean underWay;

  PollSession(SessionLease lease, long now, long dueAt, long warmUntil) {
    this.lease = lease;
    this.since = now;
    this.dueAt = dueAt;
    this.warmUntil = warmUntil;
  }

  SessionLease lease() {
    return lease;
  }

  /** The channel has changed. */
  void renew(SessionLease changed, long now, long awaitedUntil) {
    lease = changed;
    if (awaitedUntil - now > 0) {
      warmUntil = Math.max(warmUntil, awaitedUntil);
      dueAt = now;
    }
  }

  boolean isUnderWay() {
    return underWay;
  }

  void begin() {
    underWay = true;
  }

  void end() {
    underWay = false;
  }

  long dueAt() {
    return dueAt;
  }

  void dueIn(long now, Duration wait) {
    dueAt = now + wait.toNanos();
  }

  long offset() {
    return offset;
  }

  boolean isWarm(long now) {
    return lease.channel().owner().isDesk() || warmUntil - now > 0;
  }

  /**
   * How long the next poll waits. Only one that waits notices others: a cold bot is waited on now
   * and then, and always while somebody else is suspected.
   */
  int timeout(long now) {
    if (isWarm(now)) {
      return LONG_POLL_SECONDS;
    }
    if (leaked || hadConflict(now)) {
      return PROBE_SECONDS;
    }
    return ++coldPolls % PROBE_EVERY == 0 ? PROBE_SECONDS : 0;
  }

  /** Updates came and are kept. */
  void caught(long now, long nextOffset) {
    offset = nextOffset;
    warmUntil = Math.max(warmUntil, now + WARM);
    pause = SHORTEST;
    failures = 0;
    dueAt = now;
  }

  /**
   * Nothing came.
   *
   * @param waited whether Telegram was given time for something to come
   */
  void empty(long now, boolean waited) {
    failures = 0;
    if (isWarm(now)) {
      dueAt = waited ? now : now + jittered(UNWAITED);
    } else {
      dueAt = now + jittered(pause);
      pause = Math.min(LONGEST, pause + pause / 2);
    }
  }

  /** It went wrong, and may go well later. */
  void failed(long now) {
    long backoff = Math.min(LONGEST, FIRST_BACKOFF << Math.min(failures, 6));
    failures++;
    dueAt = now + jittered(backoff);
  }

  /**
   * Another poll ended ours. A predecessor of ours may still be at it when our lease is young: only
   * two within a while, under an old lease, are somebody else's doing.
   *
   * @return whether that is now to be told
   */
  boolean conflicted(long now) {
    boolean ours = now - since < GRACE;
    boolean again = hadConflict(now);
    if (!ours) {
      lastConflict = now;
    }
    boolean tell = !ours && again && !leaked;
    leaked |= tell;
    dueAt = now + jittered(leaked ? LONGEST : FIRST_BACKOFF);
    return tell;
  }

  /** Others were noticed before this session began, and are already told of. */
  void suspect(long now) {
    leaked = true;
    lastConflict = now;
  }

  /** Whether a suspicion has worn off; true once. */
  boolean isAloneAgain(long now) {
    if (!leaked || now - lastConflict < QUIET) {
      return false;
    }
    leaked = false;
    return true;
  }

  private boolean hadConflict(long now) {
    return lastConflict != Long.MIN_VALUE && now - lastConflict < CONFLICT_WINDOW;
  }

  private static long jittered(long nanos) {
    return (long) (nanos * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
  }
}
