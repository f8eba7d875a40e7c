package io.switchboard.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Drives the running product and Apache Camel against the Telegram simulator, one after the other,
 * and prints how fast each is, what it costs, and whether anything was lost, doubled or reordered.
 * The report also goes to {@code target/load-report.md}.
 */
public final class LoadMain {
  private static final Path WORK = Path.of("target", "load");
  private static final int PACED_USERS = 200;
  private static final int PACED_EACH = 5;

  private final LoadOptions options;
  private final Report report;

  private LoadMain(LoadOptions options) {
    this.options = options;
    report =
        new Report(
            "%s, %d callers, %d users with a bot each, warm-up %d; everything on %d cores.%n"
                .formatted(
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                    options.callers(),
                    options.users(),
                    options.warmup(),
                    Runtime.getRuntime().availableProcessors()));
  }

  public static void main(String[] args) throws Exception {
    LoadOptions options;
    try {
      options = LoadOptions.from(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + LoadOptions.USAGE);
      System.exit(2);
      return;
    }
    LoadMain main = new LoadMain(options);
    if (options.wants("switchboard")) {
      main.measureSwitchboard();
    }
    if (options.wants("camel")) {
      main.measureCamel();
    }
    System.out.println(main.report);
    Files.writeString(Path.of("target", "load-report.md"), main.report.toString());
    System.exit(0);
  }

  private void measureSwitchboard() throws Exception {
    Path directory = newDirectory();
    try (LoadGenerator generator = new LoadGenerator(options.callers());
        Platform platform = Platform.start(directory)) {
      List<User> users = platform.createUsers(options.users());
      say("Switchboard: starting it, and connecting " + users.size() + " users");
      try (SwitchboardTarget target = SwitchboardTarget.start(platform, users, directory)) {
        measure(target, new RunPhase(generator, platform, users));
        if (options.phases().contains("pace")) {
          target.restartWithPace();
          platform.floodLimits(true);
          List<User> paced = users.subList(0, Math.min(users.size(), PACED_USERS));
          int count = paced.size() * PACED_EACH;
          Phase pace = new Phase("pace", "with the pace on, all at once", 0, count, 0);
          report.add(new RunPhase(generator, platform, paced).run(pace, target));
        }
      }
    }
  }

  private void measureCamel() throws Exception {
    Path directory = newDirectory();
    try (LoadGenerator generator = new LoadGenerator(options.callers());
        Platform platform = Platform.start(directory)) {
      List<User> users = platform.createUsers(options.users());
      say("Camel: starting it");
      try (Target target = CamelTarget.start(platform, users, directory, options.consumers())) {
        measure(target, new RunPhase(generator, platform, users));
      }
    }
  }

  private void measure(Target target, RunPhase run) throws Exception {
    say(target.name() + ": warm-up");
    run.run(Phase.warmUp(options.warmup()), target);
    boolean first = true;
    for (Phase phase : Phase.measured(options.count(), options.steadySeconds())) {
      if (options.phases().contains(phase.name())) {
        say(target.name() + ": " + phase.title());
        boolean recorded = first && options.profile();
        if (recorded) {
          jcmd(target, "JFR.start", "settings=profile");
        }
        report.add(run.run(phase, target));
        if (recorded) {
          Path file = WORK.resolve(target.name() + "-profile.jfr").toAbsolutePath();
          jcmd(target, "JFR.dump", "filename=" + file);
          jcmd(target, "JFR.stop", "name=1");
        }
        first = false;
      }
    }
  }

  private static void jcmd(Target target, String... command) throws Exception {
    System.out.print(Jcmd.run(target.processes().get("application"), command));
  }

  private static Path newDirectory() throws IOException {
    Files.createDirectories(WORK);
    return Files.createTempDirectory(WORK, "run");
  }

  private static void say(String what) {
    System.out.println(what + " …");
  }
}
