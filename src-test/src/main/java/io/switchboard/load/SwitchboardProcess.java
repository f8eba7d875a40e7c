package io.switchboard.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The product as {@code ./run} starts it, with a data directory and ports of its own. */
public final class SwitchboardProcess {
  private static final long STOP_SECONDS = 60;

  private final Path directory;
  private final int port = FreePort.next();
  private final int brokerPort = FreePort.next();
  private volatile Process launcher;

  /**
   * @param directory takes its data and its log
   */
  public SwitchboardProcess(Path directory) {
    this.directory = directory;
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
  }

  /** Where it answers, without a slash at the end. */
  public String origin() {
    return "http://127.0.0.1:" + port;
  }

  /**
   * Starts it and returns once it is ready.
   *
   * @param settings beside its ports and its data directory
   * @throws IllegalStateException it ended before; the message names the log
   */
  public void start(Map<String, String> settings) throws IOException, InterruptedException {
    ProcessBuilder run = new ProcessBuilder(new File("../run").getCanonicalPath());
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("SWITCHBOARD_HTTP_PORT", Integer.toString(port));
    environment.put("SWITCHBOARD_BROKER_PORT", Integer.toString(brokerPort));
    environment.put("SWITCHBOARD_DATA_DIR", directory.resolve("data").toAbsolutePath().toString());
    run.environment().putAll(environment);
    File log = directory.resolve("switchboard.log").toFile();
    run.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    launcher = run.start();
    Rest health = new Rest(origin(), Map.of());
    while (!isReady(health)) {
      if (launcher.waitFor(500, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("Switchboard did not start: see " + log + ".");
      }
    }
  }

  private static boolean isReady(Rest health) {
    try {
      health.get("/health/ready");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Its API for the operator. */
  public Rest operator() throws IOException {
    String token = Files.readString(directory.resolve("data/service-token")).strip();
    return new Rest(origin(), Map.of("X-Internal-Auth", token));
  }

  /** The process ids by what they are; PostgreSQL's is that of its first process. */
  public Map<String, Long> processes() {
    Properties pids = new Properties();
    try (var file = Files.newBufferedReader(directory.resolve("data/pids"))) {
      pids.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Long> processes = new LinkedHashMap<>();
    for (String name : List.of("application", "broker", "postgres")) {
      processes.put(name, Long.valueOf(pids.getProperty(name)));
    }
    return processes;
  }

  /** Stops it in an orderly way. */
  public void stop() throws InterruptedException {
    launcher.destroy();
    if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      launcher.destroyForcibly();
      throw new IllegalStateException("Switchboard did not stop within a minute.");
    }
  }

  private void end() {
    if (launcher != null) {
      launcher.destroy();
    }
  }
}
