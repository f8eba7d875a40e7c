package io.switchboard.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.TelegramSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/**
 * The demo's workspace, user and bot, made once through the public API and found again later.
 *
 * @param apiKey of the workspace
 * @param userToken of the user, new at each start
 */
record DemoData(String apiKey, String userToken) {

  static final String USER = "ada";
  private static final Duration CONNECTED = Duration.ofSeconds(60);
  private static final String FILE = "demo.properties";
  private static final String BOT_TOKEN = "botToken";
  private static final String API_KEY = "apiKey";
  private static final long BOT_ID = 6_000_000_001L;
  private static final String CHANNELS = "/v1/channels";

  /** Makes what is not there yet. */
  static DemoData prepare(Path data, URI origin, TelegramSimulator telegram) throws IOException {
    Properties kept = read(data);
    if (kept.isEmpty()) {
      String operator = Files.readString(data.resolve("service-token")).strip();
      Answer workspace =
          Api.operator(origin, operator).post("/v1/admin/workspaces", Map.of("name", "Demo"));
      kept.setProperty(API_KEY, workspace.expect(201).field("apiKey"));
      kept.setProperty(BOT_TOKEN, newToken());
      write(data, kept);
    }
    String apiKey = kept.getProperty(API_KEY);
    Answer session = Api.bearer(origin, apiKey).post("/v1/users/" + USER + "/sessions").expect(201);
    DemoData demo = new DemoData(apiKey, session.field("token"));
    demo.connect(Api.bearer(origin, demo.userToken), telegram, kept.getProperty(BOT_TOKEN));
    return demo;
  }

  /** The simulated person presses the start link; one who did so earlier only says hello again. */
  private void connect(Api ada, TelegramSimulator telegram, String botToken) {
    Bot bot = telegram.createBot("ada_demo_bot", "Ada's messages", botToken);
    Person person = telegram.createPerson("Ada", "ada");
    if (status(ada).equals("connected")) {
      telegram.say(person, bot, "/start");
      return;
    }
    Answer setUp = ada.post(CHANNELS + "/telegram/setup", Map.of(BOT_TOKEN, botToken)).expect(200);
    String link = setUp.field("startLink");
    telegram.say(
        person, bot, "/start " + link.substring(link.indexOf("start=") + "start=".length()));
    Await.until(
        CONNECTED,
        () -> status(ada).equals("connected"),
        () -> "Ada's bot is not connected but " + status(ada));
  }

  private static String status(Api ada) {
    for (JsonNode channel : ada.get(CHANNELS).expect(200).json().path("items")) {
      if (channel.path("platform").asText().equals("telegram")) {
        return channel.path("status").asText();
      }
    }
    return "";
  }

  private static String newToken() {
    byte[] secret = new byte[25];
    new SecureRandom().nextBytes(secret);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return BOT_ID + ":AA" + text.substring(0, 33);
  }

  private static Properties read(Path data) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(data.resolve(FILE))) {
      try (var in = Files.newBufferedReader(data.resolve(FILE))) {
        kept.load(in);
      }
    }
    return kept;
  }

  private static void write(Path data, Properties kept) throws IOException {
    Path file = data.resolve(FILE);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newBufferedWriter(file)) {
      kept.store(out, "What the demo made; delete the whole directory to begin anew");
    }
  }

  @Override
  public String toString() {
    return "DemoData of " + USER;
  }
}
