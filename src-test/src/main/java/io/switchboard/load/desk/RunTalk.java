package io.switchboard.load.desk;

import io.switchboard.load.Micros;
import io.switchboard.load.ProcessUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the messages of a phase when they are due, by one timetable for both sides, and judges
 * what became of them. A message counts from the time that stands in the timetable, also when it
 * was written late, so that a slow answer cannot hide behind a late caller.
 */
final class RunTalk {
  private static final int AGENTS_AT_ONCE = 16;
  private static final long PATIENCE_SECONDS = 30;
  private static final long LOOK_MILLIS = 250;

  private final Forum forum;
  private final Customers customers;
  private final DeskTarget target;

  RunTalk(Forum forum, Customers customers, DeskTarget target) {
    this.forum = forum;
    this.customers = customers;
    this.target = target;
  }

  TalkResult run(TalkPhase phase) throws Exception {
    Talk talk = new Talk(phase);
    customers.hear(talk);
    forum.forgetPosts();
    Map<String, Double> before = cpuSeconds();
    write(talk);
    await(talk);
    Map<String, Double> cpu = new LinkedHashMap<>();
    cpuSeconds()
        .forEach(
            (name, seconds) -> cpu.put(name, (seconds - before.get(name)) * 1e6 / phase.count()));
    List<Post> posts = forum.readPosts(phase.mark());
    return TalkResult.of(talk, customers, posts, forum.refusals(), cpu);
  }

  private void write(Talk talk) throws InterruptedException, ExecutionException {
    TalkPhase phase = talk.phase();
    ExecutorService agents = Executors.newFixedThreadPool(AGENTS_AT_ONCE);
    try {
      List<Future<?>> written = new ArrayList<>();
      long begin = Micros.now() + 50_000;
      for (Line line : talk.lines()) {
        long due = begin + line.index() * 1_000_000L / phase.perSecond();
        waitUntil(due);
        talk.due(line, due);
        String text = phase.text(line);
        if (line.fromCustomer()) {
          customers.socket(line.customer()).say(talk.clientId(line), text);
        } else {
          int thread = customers.get(line.customer()).thread();
          written.add(
              agents.submit(
                  () -> {
                    forum.say(thread, text);
                    return null;
                  }));
        }
      }
      for (Future<?> each : written) {
        each.get();
      }
    } finally {
      agents.shutdown();
    }
  }

  private static void waitUntil(long micros) {
    for (long left = micros - Micros.now(); left > 0; left = micros - Micros.now()) {
      LockSupport.parkNanos(left * 1_000);
    }
  }

  /** Returns when all has arrived, or when nothing more came for a while. */
  private void await(Talk talk) throws IOException, InterruptedException {
    long fromCustomers = talk.lines().stream().filter(Line::fromCustomer).count();
    long wanted = talk.lines().size() + fromCustomers;
    long before = -1;
    long deadline = 0;
    for (long now = arrived(talk); now < wanted; now = arrived(talk)) {
      if (now > before) {
        before = now;
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      } else if (System.nanoTime() > deadline) {
        return;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    // What comes twice comes now.
    Thread.sleep(2_000);
  }

  private long arrived(Talk talk) throws IOException {
    return talk.acks() + talk.shows() + forum.countPosts(talk.phase().mark());
  }

  private Map<String, Double> cpuSeconds() throws IOException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Map.Entry<String, Long> process : target.processes().entrySet()) {
      long pid = process.getValue();
      boolean forks = process.getKey().equals("postgres");
      ProcessUse use = forks ? ProcessUse.ofTree(pid) : ProcessUse.of(pid);
      seconds.put(process.getKey(), use.cpuSeconds());
    }
    seconds.put("simulator", ProcessUse.of(forum.pid()).cpuSeconds());
    seconds.put("load generator", ProcessUse.of(ProcessHandle.current().pid()).cpuSeconds());
    return seconds;
  }
}
