package io.switchboard.load.desk;

import io.switchboard.load.Jcmd;
import io.switchboard.load.Rest;
import io.switchboard.load.SwitchboardProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The product with one workspace, its desk and its one agent. Paces of its own are off. */
final class SwitchboardDesk implements DeskTarget {
  private static final double MEBIBYTE = 1 << 20;

  private final SwitchboardProcess process;

  private SwitchboardDesk(SwitchboardProcess process) {
    this.process = process;
  }

  static SwitchboardDesk start(Forum forum, Path directory) throws Exception {
    SwitchboardProcess process = new SwitchboardProcess(directory);
    process.start(
        Map.of(
            "SWITCHBOARD_TELEGRAM_API_URL", forum.url(),
            "SWITCHBOARD_TELEGRAM_DELIVERY", "polling",
            "SWITCHBOARD_TELEGRAM_CHAT_INTERVAL", "PT0S",
            "SWITCHBOARD_TELEGRAM_BOT_PER_SECOND", "0",
            "SWITCHBOARD_TELEGRAM_GROUP_PER_MINUTE", "0",
            "SWITCHBOARD_TRUSTED_PROXIES", "127.0.0.1/32"));
    SwitchboardDesk desk = new SwitchboardDesk(process);
    try {
      desk.setUp(forum);
      return desk;
    } catch (IOException | RuntimeException e) {
      desk.close();
      throw e;
    }
  }

  private void setUp(Forum forum) throws IOException {
    Rest operator = process.operator();
    String workspace =
        operator.post("/v1/admin/workspaces", Map.of("name", "Load")).get("id").asText();
    operator.put(
        "/v1/admin/workspaces/" + workspace + "/support",
        Map.of(
            "botToken",
            forum.token(),
            "groupId",
            Long.toString(forum.group()),
            "allowedOrigins",
            List.of("https://shop.example")));
    operator.post(
        "/v1/admin/agents/upsert", Map.of("tg_id", forum.agent(), "display_name", "Anna"));
  }

  @Override
  public String name() {
    return "Switchboard";
  }

  @Override
  public String origin() {
    return process.origin();
  }

  @Override
  public Map<String, Long> processes() {
    return process.processes();
  }

  @Override
  public double liveMebibytes() throws IOException, InterruptedException {
    long application = processes().get("application");
    Jcmd.run(application, "GC.run");
    String total =
        Jcmd.run(application, "GC.class_histogram")
            .lines()
            .filter(line -> line.startsWith("Total"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(total.strip().split("\\s+")[2]) / MEBIBYTE;
  }

  @Override
  public void close() throws Exception {
    process.stop();
  }
}
