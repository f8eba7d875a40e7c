package io.switchboard.load;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import okhttp3.HttpUrl;

/** The product as {@code ./run} starts it, with a data directory of its own. */
final class SwitchboardTarget implements Target {
  /** Telegram wants webhooks on https; the simulator's proxy stands for what ends TLS. */
  private static final String PUBLIC_URL = "https://switchboard.test";

  private static final long STOP_SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Platform platform;
  private final Path directory;
  private final int port = FreePort.next();
  private final int brokerPort = FreePort.next();
  private Process launcher;
  private String apiKey;

  private SwitchboardTarget(Platform platform, Path directory) {
    this.platform = platform;
    this.directory = directory;
  }

  /** Starts it without the pace and connects every user with its bot, as users do. */
  static SwitchboardTarget start(Platform platform, List<User> users, Path directory)
      throws Exception {
    SwitchboardTarget target = new SwitchboardTarget(platform, directory);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> target.launcher.destroy()));
    platform.proxy(PUBLIC_URL, target.origin());
    target.launch(
        Map.of(
            "SWITCHBOARD_TELEGRAM_CHAT_INTERVAL", "PT0S",
            "SWITCHBOARD_TELEGRAM_BOT_PER_SECOND", "0"));
    target.createWorkspace();
    new ConnectUsers(new Rest(target.origin(), Map.of("Authorization", target.authorization())))
        .connect(users, platform);
    return target;
  }

  /** The same installation with the pace that it keeps by default. */
  void restartWithPace() throws Exception {
    stop();
    launch(Map.of());
  }

  private String origin() {
    return "http://127.0.0.1:" + port;
  }

  private void launch(Map<String, String> settings) throws Exception {
    ProcessBuilder run = new ProcessBuilder(new File("../run").getCanonicalPath());
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("SWITCHBOARD_HTTP_PORT", Integer.toString(port));
    environment.put("SWITCHBOARD_BROKER_PORT", Integer.toString(brokerPort));
    environment.put("SWITCHBOARD_DATA_DIR", directory.resolve("data").toAbsolutePath().toString());
    environment.put("SWITCHBOARD_PUBLIC_URL", PUBLIC_URL);
    environment.put("SWITCHBOARD_TELEGRAM_API_URL", platform.url());
    environment.put("SWITCHBOARD_TELEGRAM_DELIVERY", "webhook");
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

  private void createWorkspace() throws IOException {
    String token = Files.readString(directory.resolve("data/service-token")).strip();
    apiKey =
        new Rest(origin(), Map.of("X-Internal-Auth", token))
            .post("/v1/admin/workspaces", Map.of("name", "Load"))
            .get("apiKey")
            .asText();
  }

  @Override
  public String name() {
    return "Switchboard";
  }

  @Override
  public HttpUrl url() {
    return HttpUrl.get(origin() + "/v1/notifications");
  }

  @Override
  public String authorization() {
    return "Bearer " + apiKey;
  }

  @Override
  public byte[] body(User user, String text) {
    try {
      return JSON.writeValueAsBytes(Map.of("userId", user.id(), "type", "alert", "content", text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
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

  private void stop() throws InterruptedException {
    launcher.destroy();
    if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      launcher.destroyForcibly();
      throw new IllegalStateException("Switchboard did not stop within a minute.");
    }
  }

  @Override
  public void close() throws Exception {
    stop();
  }
}
