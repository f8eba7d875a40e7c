package io.switchboard.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The simulated Telegram of one run: its bots, its people, and what arrived in their chats. */
final class Platform implements AutoCloseable {
  private static final int PAGE = 1000;
  private static final long LOOK_MILLIS = 250;

  private final ChildProcess process;
  private final Rest rest;
  private final String url;

  private Platform(ChildProcess process, String url) {
    this.process = process;
    this.url = url;
    rest = new Rest(url, Map.of());
  }

  static Platform start(Path directory) throws IOException {
    int port = FreePort.next();
    ChildProcess process =
        ChildProcess.start(
            SimulatorProcess.class,
            List.of("-Xmx512m", "-XX:+UseSerialGC"),
            Map.of(),
            directory.resolve("simulator.log"),
            Integer.toString(port));
    return new Platform(process, "http://127.0.0.1:" + port);
  }

  String url() {
    return url;
  }

  long pid() {
    return process.pid();
  }

  List<User> createUsers(int count) throws IOException {
    JsonNode bots = rest.post("/simulator/bots/bulk", Map.of("count", count, "prefix", "load"));
    JsonNode people = rest.post("/simulator/people/bulk", Map.of("count", count, "prefix", "P"));
    List<User> users = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      JsonNode bot = bots.get("items").get(i);
      users.add(
          new User(
              i,
              bot.get("id").asLong(),
              bot.get("token").asText(),
              people.get("items").get(i).get("id").asLong()));
    }
    return users;
  }

  /** The user's person writes to the user's bot. */
  void say(User user, String text) throws IOException {
    rest.post(
        "/simulator/messages", Map.of("bot", user.bot(), "person", user.person(), "text", text));
  }

  /** Webhooks below the public origin go to the local one. */
  void proxy(String publicOrigin, String localOrigin) throws IOException {
    rest.post(
        "/simulator/proxies", Map.of("publicOrigin", publicOrigin, "localOrigin", localOrigin));
  }

  void latency(int millis) throws IOException {
    rest.put("/simulator/latency", Map.of("millis", millis));
  }

  /** Telegram's own limits: what comes too fast is refused. */
  void floodLimits(boolean on) throws IOException {
    rest.put("/simulator/flood-limits", Map.of("on", on));
  }

  void forgetArrivals() throws IOException {
    rest.delete("/simulator/journal");
  }

  /** Returns when so many are there, or when none came for a while. */
  void awaitArrivals(int count, int patienceSeconds) throws IOException, InterruptedException {
    int before = -1;
    long deadline = 0;
    for (int now = arrivals(); now < count; now = arrivals()) {
      if (now > before) {
        before = now;
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
      } else if (System.nanoTime() > deadline) {
        return;
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private int arrivals() throws IOException {
    return rest.get("/simulator/journal/count?method=sendMessage&messages=true")
        .get("count")
        .asInt();
  }

  /** Requests that were refused, such as with 429. */
  int refusals() throws IOException {
    return rest.get("/simulator/journal/count?method=sendMessage&outcome=error")
        .get("count")
        .asInt();
  }

  /** In the order of their arrival. */
  List<Arrival> readArrivals() throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    long after = 0;
    do {
      JsonNode page =
          rest.get(
              "/simulator/journal?method=sendMessage&messages=true&limit="
                  + PAGE
                  + "&after="
                  + after);
      for (JsonNode entry : (ArrayNode) page.get("items")) {
        arrivals.add(
            new Arrival(
                entry.get("botId").asLong(),
                entry.get("chatId").asLong(),
                entry.get("text").asText(),
                entry.get("receivedMicros").asLong()));
      }
      after = page.get("next").asLong();
    } while (after > 0);
    return arrivals;
  }

  @Override
  public void close() {
    process.close();
  }
}
