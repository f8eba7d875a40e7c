package io.switchboard.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program in a process of its own, as a rule a Java program of this module, so that its processor
 * time and memory are its own too. It prints {@value #READY} once it serves, and leaves when its
 * parent does.
 */
public final class ChildProcess implements AutoCloseable {
  private static final String READY = "READY";
  private static final long STOP_SECONDS = 20;

  private final String name;
  private final Process process;

  private ChildProcess(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /**
   * Starts it and returns once it serves.
   *
   * @param log takes what it writes to standard error
   * @throws IllegalStateException it ended before it served; the message names the log
   */
  public static ChildProcess start(
      Class<?> program,
      List<String> jvmOptions,
      Map<String, String> environment,
      Path log,
      String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add(
        "-Djava.util.logging.config.file=" + quietLogging(log.toAbsolutePath().getParent()));
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(args));
    return startProgram(program.getSimpleName(), command, environment, log);
  }

  /** The same for a program of any kind that keeps to it. */
  public static ChildProcess startProgram(
      String name, List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    awaitReady(name, process, log.toFile());
    return new ChildProcess(name, process);
  }

  /** Warnings only: a line for each connection would be part of the measure. */
  private static Path quietLogging(Path directory) throws IOException {
    Files.createDirectories(directory);
    return Files.writeString(
        directory.resolve("logging.properties"),
        """
        handlers = java.util.logging.ConsoleHandler
        .level = WARNING
        """);
  }

  private static void awaitReady(String name, Process process, File log) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    while (line != null && !line.equals(READY)) {
      line = lines.readLine();
    }
    if (line == null) {
      process.destroyForcibly();
      throw new IllegalStateException(name + " did not start: see " + log + ".");
    }
    Thread drain = new Thread(() -> lines.lines().forEach(ignored -> {}), name + "-output");
    drain.setDaemon(true);
    drain.start();
  }

  /** For the child: says that it serves, and returns when the parent closed the child's input. */
  public static void runUntilParentLeaves() throws IOException {
    System.out.println(READY);
    while (System.in.read() >= 0) {
      continue;
    }
  }

  public long pid() {
    return process.pid();
  }

  /** Closes its input, and kills it when it does not leave by itself. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException(name + " did not stop by itself and was killed.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
