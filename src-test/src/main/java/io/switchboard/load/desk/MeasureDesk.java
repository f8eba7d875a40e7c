package io.switchboard.load.desk;

import io.switchboard.load.Jcmd;
import io.switchboard.load.ProcessUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Takes one target through the whole measure. */
final class MeasureDesk {
  private static final int WARMING_SOCKETS = 20;
  private static final int WARM_UP_PER_SECOND = 50;
  private static final long SETTLE_MILLIS = 5_000;
  private static final long PATIENCE_SECONDS = 180;

  private final DeskOptions options;
  private final Forum forum;
  private final DeskTarget target;
  private final Customers customers;

  MeasureDesk(DeskOptions options, Forum forum, DeskTarget target, Customers customers) {
    this.options = options;
    this.forum = forum;
    this.target = target;
    this.customers = customers;
  }

  DeskResult run() throws Exception {
    say("starting " + options.sockets() + " conversations");
    customers.start(options.sockets());
    List<MemoryPoint> memory = memory();
    say("claiming them all");
    claim();
    say("holding " + options.sockets() + " idle sockets for " + options.idle());
    TimeUnit.MILLISECONDS.sleep(options.idle().toMillis());
    int stillOpen = customers.openSockets();
    RunTalk run = new RunTalk(forum, customers, target);
    TalkResult afterIdle = run.run(TalkPhase.oneToEach(options.sockets()));
    customers.open(options.conversations());
    say("warm-up");
    run.run(bothWays("warm", WARM_UP_PER_SECOND, options.warmupSeconds()));
    List<TalkResult> talks = new ArrayList<>();
    for (int i = 0; i < options.rates().size(); i++) {
      int rate = options.rates().get(i);
      say(rate + " messages a second for " + options.seconds() + " s");
      boolean recorded = options.profile() && i == options.rates().size() - 1;
      if (recorded) {
        jcmd("JFR.start", "name=desk", "settings=profile");
      }
      talks.add(run.run(bothWays("at" + rate, rate, options.seconds())));
      if (recorded) {
        Path file = Path.of("target", "load", "desk-profile.jfr").toAbsolutePath();
        jcmd("JFR.dump", "name=desk", "filename=" + file);
        jcmd("JFR.stop", "name=desk");
      }
    }
    return new DeskResult(target.name(), memory, stillOpen, afterIdle, talks);
  }

  private TalkPhase bothWays(String name, int rate, int seconds) {
    return TalkPhase.bothWays(name, rate, seconds, options.conversations());
  }

  /** The first sockets load what every socket needs, and count for nothing. */
  private List<MemoryPoint> memory() throws Exception {
    customers.open(WARMING_SOCKETS);
    customers.open(0);
    List<MemoryPoint> points = new ArrayList<>();
    for (int sockets : List.of(0, options.conversations(), options.sockets())) {
      say("memory with " + sockets + " sockets");
      customers.open(sockets);
      Thread.sleep(SETTLE_MILLIS);
      double live = target.liveMebibytes();
      double resident = ProcessUse.residentMebibytes(target.processes().get("application"));
      points.add(new MemoryPoint(sockets, live, resident));
    }
    return points;
  }

  /** The agent claims every conversation; each customer hears that somebody joined. */
  private void claim() throws Exception {
    Set<Integer> joined = ConcurrentHashMap.newKeySet();
    customers.hear(
        (customer, frame, micros) -> {
          if (frame.path("type").asText().equals("agent_joined")) {
            joined.add(customer);
          }
        });
    forum.sayInAll(customers.threads(), "/claim");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (joined.size() < options.sockets()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            joined.size() + " of " + options.sockets() + " customers heard that an agent joined.");
      }
      Thread.sleep(100);
    }
  }

  private void jcmd(String... command) throws Exception {
    if (target instanceof SwitchboardDesk) {
      System.out.print(Jcmd.run(target.processes().get("application"), command));
    }
  }

  private void say(String what) {
    System.out.println(target.name() + ": " + what + " …");
  }
}
