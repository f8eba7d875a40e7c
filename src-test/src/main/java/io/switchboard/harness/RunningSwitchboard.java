package io.switchboard.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.switchboard.simulator.telegram.TelegramSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * One running Switchboard. It ends with the test's JVM, however that ends. The shared one has a
 * Telegram simulator and a mail server behind it.
 */
public final class RunningSwitchboard implements AutoCloseable {

  private static final Duration READY = Duration.ofSeconds(300);
  private static final Duration ENDED = Duration.ofSeconds(60);
  private static RunningSwitchboard shared;
  private static TelegramSimulator telegram;
  private static GreenMail mails;

  private final Installation installation;
  private final Path data;
  private final Path log;
  private final int port = freePort();
  private final int brokerPort = freePort();
  private final Map<String, String> environment;
  private Process launcher;

  private RunningSwitchboard(String name, Map<String, String> additions) {
    installation = Installation.ofThisBuild();
    Path home = Path.of("target", "switchboard").toAbsolutePath();
    data = home.resolve(name);
    log = home.resolve(name + ".log");
    environment = new HashMap<>(additions);
    environment.put("SWITCHBOARD_DATA_DIR", data.toString());
    environment.put("SWITCHBOARD_HTTP_PORT", Integer.toString(port));
    environment.put("SWITCHBOARD_BROKER_PORT", Integer.toString(brokerPort));
    try {
      FileUtils.deleteDirectory(data.toFile());
      Files.createDirectories(home);
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The one that all tests of this JVM share, started by the first that asks for it. It retries
   * after 0.2, 0.5 and 1 second, lets a group be called as often as it takes, and believes callers
   * of this machine which address they call for.
   */
  public static synchronized RunningSwitchboard shared() {
    if (shared == null) {
      shared =
          start(
              "shared",
              Map.of(
                  "SWITCHBOARD_TELEGRAM_API_URL",
                  telegram().url(),
                  "SWITCHBOARD_TELEGRAM_LINK_URL",
                  telegram().url(),
                  "SWITCHBOARD_RETRY_SCHEDULE",
                  "PT0.2S,PT0.5S,PT1S",
                  "SWITCHBOARD_TELEGRAM_GROUP_PER_MINUTE",
                  "0",
                  "SWITCHBOARD_TRUSTED_PROXIES",
                  "127.0.0.1",
                  "SWITCHBOARD_SMTP_HOST",
                  "127.0.0.1",
                  "SWITCHBOARD_SMTP_PORT",
                  Integer.toString(mails().getSmtp().getPort()),
                  "SWITCHBOARD_SMTP_FROM",
                  "switchboard@example.com"));
    }
    return shared;
  }

  /** The Telegram that the shared one talks to. */
  public static synchronized TelegramSimulator telegram() {
    if (telegram == null) {
      telegram = TelegramSimulator.start(freePort());
    }
    return telegram;
  }

  /** The mail server that the shared one sends to; it keeps every mail, whoever it is for. */
  public static synchronized GreenMail mails() {
    if (mails == null) {
      mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mails.start();
    }
    return mails;
  }

  /**
   * Starts one of its own for a test that kills, restarts or configures it, and waits until it is
   * ready.
   *
   * @param name of its data directory and log below {@code target/switchboard}
   */
  public static RunningSwitchboard start(String name, Map<String, String> environment) {
    RunningSwitchboard switchboard = new RunningSwitchboard(name, environment);
    switchboard.launch();
    switchboard.awaitReady();
    return switchboard;
  }

  /** Starts the launcher, which must not be running, on the same data and ports. */
  public void launch() {
    launcher = installation.launch(environment, log);
  }

  /** Its API for the operator. */
  public Api operator() {
    return Api.operator(baseUrl(), serviceToken());
  }

  /** Where it answers, without a slash at the end. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public int brokerPort() {
    return brokerPort;
  }

  public String brokerUser() {
    return "operator";
  }

  public String brokerPassword() {
    return secret("broker-password");
  }

  /** The operator's token, for {@code X-Internal-Auth}. */
  public String serviceToken() {
    return secret("service-token");
  }

  public String adminPassword() {
    return secret("admin-password");
  }

  /** JDBC URL of the embedded database; its user is {@code switchboard}. */
  public String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + secret("postgres-port") + "/switchboard";
  }

  public String databasePassword() {
    return secret("postgres-password");
  }

  /** Of {@code postgres}, whom no row-level security keeps from seeing everything. */
  public String databaseSuperuserPassword() {
    return secret("postgres-superuser-password");
  }

  public Path dataDirectory() {
    return data;
  }

  public Path log() {
    return log;
  }

  /** The process that runs that part now. */
  public ProcessHandle process(Part part) {
    return running(part)
        .orElseThrow(() -> new AssertionError("The " + part.key() + " is not running"));
  }

  private Optional<ProcessHandle> running(Part part) {
    if (part == Part.LAUNCHER) {
      return Optional.of(launcher.toHandle()).filter(ProcessHandle::isAlive);
    }
    Properties pids = new Properties();
    try (var in = Files.newBufferedReader(data.resolve("pids"))) {
      pids.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(pids.getProperty(part.key()))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .filter(ProcessHandle::isAlive);
  }

  /** Ends one process at once, without giving it a chance (SIGKILL), and waits until it is gone. */
  public void kill(Part part) {
    ProcessHandle process = process(part);
    process.destroyForcibly();
    awaitEnd(List.of(process));
  }

  /** Ends the broker at once; it stays away until the outage is closed. */
  public Outage withoutBroker() {
    return new Outage(process(Part.LAUNCHER), process(Part.BROKER), brokerPort);
  }

  /** Ends the database at once; it stays away until the outage is closed. */
  public Outage withoutDatabase() {
    int databasePort = Integer.parseInt(secret("postgres-port"));
    return new Outage(process(Part.LAUNCHER), process(Part.POSTGRES), databasePort);
  }

  /**
   * Ends all processes that run at once, without giving them a chance, and waits until they are
   * gone.
   */
  public void killEverything() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(all);
  }

  /** Stops everything in an orderly way (SIGTERM), and waits until all processes are gone. */
  public void stop() {
    List<ProcessHandle> all = processes();
    launcher.destroy();
    awaitEnd(all);
  }

  /** Whether it answers that it is ready to work. */
  public boolean isReady() {
    return Api.anonymous(baseUrl()).answers("/health/ready");
  }

  /** Waits until all its parts run and it is ready, at most 300 seconds. */
  public void awaitReady() {
    Await.until(
        READY,
        () -> !launcher.isAlive() || isReady() && processes().size() == Part.values().length,
        () -> "Switchboard is not ready: see " + log);
    if (!launcher.isAlive()) {
      throw new AssertionError("Switchboard ended while it started: see " + log);
    }
  }

  /** Stops it; for one that {@link #start} made. */
  @Override
  public void close() {
    if (launcher.isAlive()) {
      stop();
    }
  }

  /** The launcher first: it starts nothing again. */
  private List<ProcessHandle> processes() {
    return Stream.of(Part.LAUNCHER, Part.APPLICATION, Part.BROKER, Part.POSTGRES)
        .flatMap(part -> running(part).stream())
        .toList();
  }

  private void awaitEnd(List<ProcessHandle> processes) {
    Await.until(
        ENDED,
        () -> processes.stream().noneMatch(ProcessHandle::isAlive),
        () -> "still running: " + processes + ", see " + log);
  }

  private String secret(String file) {
    try {
      return Files.readString(data.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
