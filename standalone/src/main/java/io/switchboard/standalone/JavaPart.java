package io.switchboard.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java process that ends with the launcher. */
final class JavaPart implements Part {

  private static final long LOOK_AGAIN_MILLIS = 100;

  private final String name;
  private final CommandSource source;
  private final BooleanSupplier usable;
  private final Duration startTime;
  private final Duration stopTime;
  private Process process;

  /** What to run, with which additions to the launcher's own environment. */
  record Command(List<String> arguments, Map<String, String> environment) {}

  /** Makes the command, and the files that it reads, anew for each start. */
  interface CommandSource {
    Command command() throws IOException;
  }

  JavaPart(
      String name,
      CommandSource source,
      BooleanSupplier usable,
      Duration startTime,
      Duration stopTime) {
    this.name = name;
    this.source = source;
    this.usable = usable;
    this.startTime = startTime;
    this.stopTime = stopTime;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() throws IOException, InterruptedException {
    Command command = source.command();
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(command.arguments());
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(command.environment());
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    process = builder.start();
    awaitUsable();
  }

  @Override
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    if (process == null) {
      return;
    }
    process.getOutputStream().close();
    if (!process.waitFor(stopTime.toMillis(), TimeUnit.MILLISECONDS)) {
      Progress.say(
          "The %s did not stop within %d s: ending it by force", name, stopTime.toSeconds());
      process.destroyForcibly().waitFor();
    }
  }

  private void awaitUsable() throws InterruptedException {
    long deadline = System.nanoTime() + startTime.toNanos();
    while (!usable.getAsBoolean()) {
      if (process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new CannotStart("The " + name + " ended while it started: see the lines above.");
      }
      if (System.nanoTime() > deadline) {
        throw new CannotStart(
            "The " + name + " was not ready after " + startTime.toSeconds() + " s.");
      }
    }
  }
}
