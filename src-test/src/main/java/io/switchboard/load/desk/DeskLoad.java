package io.switchboard.load.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Drives the support desk and a plain relay in Node against the Telegram simulator, one after the
 * other, and prints how fast messages cross in both directions, what sockets cost, and whether
 * anything was lost, doubled or reordered. The report also goes to {@code
 * target/desk-load-report.md}.
 */
public final class DeskLoad {
  private static final Path WORK = Path.of("target", "load");

  private final DeskOptions options;
  private final DeskReport report;

  private DeskLoad(DeskOptions options) {
    this.options = options;
    report =
        new DeskReport(
            """
            %s, the platform withholds its answers for %d ms, %d s at each rate after %d s of \
            warm-up, %s idle; everything on %d cores.
            """
                .formatted(
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                    options.latencyMillis(),
                    options.seconds(),
                    options.warmupSeconds(),
                    options.idle(),
                    Runtime.getRuntime().availableProcessors()));
  }

  public static void main(String[] args) throws Exception {
    DeskOptions options;
    try {
      options = DeskOptions.from(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + DeskOptions.USAGE);
      System.exit(2);
      return;
    }
    DeskLoad load = new DeskLoad(options);
    if (options.wants("switchboard")) {
      load.measure(SwitchboardDesk::start);
    }
    if (options.wants("node")) {
      load.measure(NodeDesk::start);
    }
    System.out.println(load.report);
    Files.writeString(Path.of("target", "desk-load-report.md"), load.report.toString());
    System.exit(0);
  }

  private interface Starts {
    DeskTarget start(Forum forum, Path directory) throws Exception;
  }

  private void measure(Starts starts) throws Exception {
    Path directory = newDirectory();
    try (Forum forum = Forum.start(directory, options.latencyMillis());
        DeskTarget target = starts.start(forum, directory);
        Customers customers = new Customers(target.origin(), forum)) {
      report.add(new MeasureDesk(options, forum, target, customers).run());
    }
  }

  private static Path newDirectory() throws IOException {
    Files.createDirectories(WORK);
    return Files.createTempDirectory(WORK, "desk");
  }
}
