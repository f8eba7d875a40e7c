package io.switchboard.channels.telegram;

import io.switchboard.channels.entity.SessionLease;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One bot whose webhook is to be set. Times are in nanoseconds of the loop's clock. */
final class WebhookAttempt {
  private static final long FIRST_BACKOFF = Duration.ofSeconds(2).toNanos();
  private static final long LONGEST = Duration.ofMinutes(10).toNanos();

  /** Telegram takes one call a second. */
  private static final long LEAST_PAUSE = Duration.ofSeconds(1).toNanos();

  private SessionLease lease;
  private long dueAt;
  private long notBefore;
  private int failures;
  private boolean complained;

  WebhookAttempt(SessionLease lease, long now) {
    this.lease = lease;
    this.dueAt = now;
    this.notBefore = now;
  }

  long dueAt() {
    return dueAt;
  }

  String username() {
    return lease.channel().account().username();
  }

  /** Whether the channel is still as it was under this lease. */
  boolean isFor(SessionLease asked) {
    return lease.fencing() == asked.fencing()
        && lease.channel().version() == asked.channel().version();
  }

  /** The channel has changed: what went wrong may go well now. */
  void renew(SessionLease changed, long now) {
    lease = changed;
    failures = 0;
    again(now);
  }

  /** The lease under which the call is made. */
  SessionLease begin(long now) {
    notBefore = now + LEAST_PAUSE;
    return lease;
  }

  /** To be tried as soon as Telegram allows. */
  void again(long now) {
    dueAt = notBefore - now > 0 ? notBefore : now;
  }

  /** It went wrong, and may go well later. */
  void failed(long now) {
    long backoff = Math.min(LONGEST, FIRST_BACKOFF << Math.min(failures, 10));
    failures++;
    dueAt = now + (long) (backoff * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
  }

  /** Telegram wants to be left alone for so long. */
  void waits(long now, Duration wait) {
    notBefore = now + wait.toNanos();
    dueAt = notBefore;
  }

  /** True once. */
  boolean complain() {
    boolean first = !complained;
    complained = true;
    return first;
  }

  boolean isComplained() {
    return complained;
  }
}
