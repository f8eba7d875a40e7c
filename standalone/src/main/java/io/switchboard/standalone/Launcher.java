package io.switchboard.standalone;

import io.switchboard.platform.config.InvalidConfiguration;
import io.switchboard.platform.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The one-process distribution: starts the database, the broker and the application, keeps them
 * running, and ends them with itself.
 */
public final class Launcher {

  private static final Logger NOISY = Logger.getLogger("io.zonky");

  private final Distribution distribution;
  private final LauncherSettings settings;
  private final DataDirectory data;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Supervisor supervisor = new Supervisor(this::recordProcesses);

  private Launcher(Distribution distribution, LauncherSettings settings, DataDirectory data) {
    this.distribution = distribution;
    this.settings = settings;
    this.data = data;
  }

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) throws Exception {
    NOISY.setLevel(Level.WARNING);
    try {
      LauncherSettings settings = Settings.fromEnvironment().read(LauncherSettings::from);
      DataDirectory data = DataDirectory.open(settings.dataDirectory());
      new Launcher(Distribution.ofThisProcess(), settings, data).run();
    } catch (InvalidConfiguration e) {
      e.problems().forEach(problem -> System.err.println("switchboard: " + problem));
      System.exit(2);
    } catch (CannotStart e) {
      System.err.println("switchboard: " + e.getMessage());
      System.exit(1);
    } catch (Exception | OutOfMemoryError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void run() throws Exception {
    long begin = System.nanoTime();
    Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
    boolean first = Files.notExists(data.file("service-token"));
    Map<String, String> environment = new HashMap<>();
    Ports.requireFree("SWITCHBOARD_HTTP_PORT", settings.host(), settings.port());
    if (settings.broker().isEmpty()) {
      Ports.requireFree("SWITCHBOARD_BROKER_PORT", settings.host(), settings.brokerPort());
    }
    startDatabase(environment);
    startBroker(environment);
    startApplication(environment);
    Progress.say("Ready after %.1f s", (System.nanoTime() - begin) / 1_000_000_000.0);
    Progress.say("Console: %s/console/", settings.publicUrl());
    if (first) {
      Progress.say("Sign in as admin with %s", data.secret("admin-password"));
      Progress.say("The operator's token (X-Internal-Auth): %s", data.secret("service-token"));
      Progress.say("Both are kept in %s and are not printed again.", data.file(""));
    }
    supervisor.awaitStop();
  }

  private void startDatabase(Map<String, String> environment) throws Exception {
    Optional<LauncherSettings.Endpoint> external = settings.database();
    if (external.isPresent()) {
      environment.put("SWITCHBOARD_JDBC_URL", ServerConfiguration.escaped(external.get().url()));
      environment.put("SWITCHBOARD_JDBC_USER", ServerConfiguration.escaped(external.get().user()));
      environment.put(
          "SWITCHBOARD_JDBC_PASSWORD", ServerConfiguration.escaped(external.get().password()));
      return;
    }
    EmbeddedDatabase database = new EmbeddedDatabase(data);
    start("postgres", database);
    environment.put("SWITCHBOARD_EMBEDDED", "true");
    environment.put("SWITCHBOARD_JDBC_URL", ServerConfiguration.escaped(database.url()));
    environment.put("SWITCHBOARD_JDBC_USER", ServerConfiguration.escaped(EmbeddedDatabase.NAME));
    environment.put("SWITCHBOARD_JDBC_PASSWORD", ServerConfiguration.escaped(database.password()));
  }

  private void startBroker(Map<String, String> environment) throws Exception {
    String url;
    String user;
    String password;
    if (settings.broker().isPresent()) {
      LauncherSettings.Endpoint external = settings.broker().get();
      url = external.url();
      user = external.user();
      password = external.password();
    } else {
      url = "tcp://" + settings.host() + ":" + settings.brokerPort();
      user = settings.brokerUser().orElse("operator");
      password = settings.brokerPassword().orElse(data.secret("broker-password"));
      BrokerCommand command =
          new BrokerCommand(distribution, settings, data.file("broker"), user, password);
      start(
          "broker",
          new JavaPart(
              "broker",
              command::command,
              Probe.port(settings.host(), settings.brokerPort()),
              Duration.ofSeconds(40),
              Duration.ofSeconds(10)));
    }
    environment.put("SWITCHBOARD_JMS_USER", ServerConfiguration.escaped(user));
    environment.put("SWITCHBOARD_JMS_PASSWORD", ServerConfiguration.escaped(password));
    BrokerEndpoint endpoint = new BrokerEndpoint(url);
    environment.put(
        "SWITCHBOARD_JMS_CONNECTORS", ServerConfiguration.escaped(endpoint.connectors()));
    environment.put(
        "SWITCHBOARD_JMS_PARAMETERS", ServerConfiguration.escaped(endpoint.parameters()));
  }

  private void startApplication(Map<String, String> environment) throws Exception {
    environment.put("SWITCHBOARD_PUBLIC_URL", settings.publicUrl());
    environment.put("SWITCHBOARD_HTTP_PORT", Integer.toString(settings.port()));
    secret(environment, "SWITCHBOARD_SERVICE_TOKEN", "service-token");
    secret(environment, "SWITCHBOARD_ADMIN_PASSWORD", "admin-password");
    if (System.getenv("SWITCHBOARD_MASTER_KEYSET") == null
        && System.getenv("SWITCHBOARD_MASTER_KEYSET_FILE") == null) {
      environment.putIfAbsent(
          "SWITCHBOARD_MASTER_KEYSET_FILE", data.file("master-keyset.json").toString());
    }
    Path root = data.file("server");
    start(
        "application",
        new JavaPart(
            "application",
            new ApplicationCommand(distribution, settings, root, environment)::command,
            Probe.answers("http://" + settings.host() + ":" + settings.port() + "/health/ready"),
            Duration.ofSeconds(180),
            Duration.ofSeconds(20)));
  }

  private void secret(Map<String, String> environment, String key, String file) throws IOException {
    if (System.getenv(key) == null && System.getenv(key + "_FILE") == null) {
      data.secret(file);
      environment.put(key + "_FILE", data.file(file).toString());
    }
  }

  private void start(String key, Part part) throws Exception {
    parts.put(key, part);
    supervisor.start(part);
  }

  private void recordProcesses() {
    try {
      data.write(
          "pids",
          parts.entrySet().stream()
              .map(part -> part.getKey() + "=" + part.getValue().process().pid() + "\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      Progress.say("Could not write %s: %s", data.file("pids"), e.getMessage());
    }
  }
}
