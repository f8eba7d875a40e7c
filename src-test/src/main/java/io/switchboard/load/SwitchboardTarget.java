package io.switchboard.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** The product, to which users' notifications are handed over. */
final class SwitchboardTarget implements Target {
  /** Telegram wants webhooks on https; the simulator's proxy stands for what ends TLS. */
  private static final String PUBLIC_URL = "https://switchboard.test";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Platform platform;
  private final SwitchboardProcess process;
  private String apiKey;

  private SwitchboardTarget(Platform platform, Path directory) {
    this.platform = platform;
    process = new SwitchboardProcess(directory);
  }

  /** Starts it without the pace and connects every user with its bot, as users do. */
  static SwitchboardTarget start(Platform platform, List<User> users, Path directory)
      throws Exception {
    SwitchboardTarget target = new SwitchboardTarget(platform, directory);
    String origin = target.process.origin();
    platform.proxy(PUBLIC_URL, origin);
    target.launch(
        Map.of(
            "SWITCHBOARD_TELEGRAM_CHAT_INTERVAL", "PT0S",
            "SWITCHBOARD_TELEGRAM_BOT_PER_SECOND", "0"));
    target.createWorkspace();
    new ConnectUsers(new Rest(origin, Map.of("Authorization", target.authorization())))
        .connect(users, platform);
    return target;
  }

  /** The same installation with the pace that it keeps by default. */
  void restartWithPace() throws Exception {
    process.stop();
    launch(Map.of());
  }

  private void launch(Map<String, String> settings) throws Exception {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("SWITCHBOARD_PUBLIC_URL", PUBLIC_URL);
    environment.put("SWITCHBOARD_TELEGRAM_API_URL", platform.url());
    environment.put("SWITCHBOARD_TELEGRAM_DELIVERY", "webhook");
    process.start(environment);
  }

  private void createWorkspace() throws IOException {
    apiKey =
        process
            .operator()
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
    return HttpUrl.get(process.origin() + "/v1/notifications");
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
    return process.processes();
  }

  @Override
  public void close() throws Exception {
    process.stop();
  }
}
