package io.switchboard.simulator.telegram;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The rules by which requests go wrong. The oldest matching rule acts; delays add up on top. */
public final class Faults {

  static final Verdict NONE = new Verdict(null, 0);

  /** What happens to one request; {@code rule} is null when it is carried out. */
  record Verdict(Active rule, long delayMillis) {}

  /** A rule in force, with its counts. */
  static final class Active {

    private final long id;
    private final FaultRule rule;
    private final ConcurrentLinkedQueue<Runnable> held = new ConcurrentLinkedQueue<>();
    private long seen;
    private long hits;
    private boolean removed;

    private Active(long id, FaultRule rule) {
      this.id = id;
      this.rule = rule;
    }

    FaultRule rule() {
      return rule;
    }

    private synchronized boolean acts() {
      if (removed || (rule.next() > 0 && hits >= rule.next())) {
        return false;
      }
      seen++;
      if (rule.every() > 1 && seen % rule.every() != 0) {
        return false;
      }
      hits++;
      return true;
    }

    /** Keeps a request until the rule is removed. */
    synchronized void hold(Runnable resume) {
      if (removed) {
        resume.run();
      } else {
        held.add(resume);
      }
    }

    private synchronized long hits() {
      return hits;
    }

    private void remove() {
      synchronized (this) {
        removed = true;
      }
      held.forEach(Runnable::run);
      held.clear();
    }
  }

  private final List<Active> rules = new CopyOnWriteArrayList<>();
  private final AtomicLong ids = new AtomicLong();

  /** Puts a rule in force; answers its id. */
  public long add(FaultRule rule) {
    Active active = new Active(ids.incrementAndGet(), rule);
    rules.add(active);
    return active.id;
  }

  /** Ends a rule, and lets go of the requests it held. */
  public void remove(long id) {
    List<Active> ended = rules.stream().filter(active -> active.id == id).toList();
    rules.removeAll(ended);
    ended.forEach(Active::remove);
  }

  /** Ends all rules. */
  public void clear() {
    rules.forEach(active -> remove(active.id));
  }

  /** How many requests a rule has acted on; 0 when it was removed. */
  public long hits(long id) {
    return rules.stream().filter(active -> active.id == id).mapToLong(Active::hits).sum();
  }

  /** The rules in force by id. */
  public Map<Long, FaultRule> inForce() {
    Map<Long, FaultRule> all = new TreeMap<>();
    rules.forEach(active -> all.put(active.id, active.rule));
    return all;
  }

  Verdict judge(long botId, String method, long chatId, int threadId) {
    if (rules.isEmpty()) {
      return NONE;
    }
    Active acting = null;
    long delay = 0;
    for (Active active : rules) {
      FaultRule rule = active.rule;
      boolean delays = rule.effect() == FaultRule.Effect.DELAY;
      boolean matches = rule.matches(botId, method, chatId, threadId);
      if ((delays || acting == null) && matches && active.acts()) {
        delay += rule.delayMillis();
        acting = delays ? acting : active;
      }
    }
    return acting == null && delay == 0 ? NONE : new Verdict(acting, delay);
  }
}
