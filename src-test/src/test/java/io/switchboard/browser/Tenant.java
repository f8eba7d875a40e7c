package io.switchboard.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Await;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A workspace of its own for a test, with its application. */
record Tenant(String id, String name, Rest application) {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** A user whose bot is bound. */
  record Reached(String userId, Person person, Bot bot) {}

  static Tenant open(String name) {
    JsonNode made = Rest.asOperator().post("/v1/admin/workspaces", Map.of("name", name));
    return new Tenant(
        made.get("id").asText(), name, Rest.asApplication(made.get("apiKey").asText()));
  }

  /** A user that connected Telegram. */
  Reached user(String userId) {
    TelegramSimulator telegram = RunningSwitchboard.telegram();
    int number = NUMBER.incrementAndGet();
    Bot bot = telegram.createBot("browser_" + number + "_bot", "Browser " + number);
    Person person = telegram.createPerson("Ada", "ada_" + number);
    String channels = "/v1/users/" + userId + "/channels";
    JsonNode setUp =
        application.post(channels + "/telegram/setup", Map.of("botToken", bot.token()));
    telegram.say(person, bot, "/start");
    telegram.say(person, bot, setUp.get("code").asText());
    Await.until(
        SOON,
        () -> status(application.get(channels)).equals("connected"),
        () -> "The channel is not connected: " + application.get(channels));
    return new Reached(userId, person, bot);
  }

  private static String status(JsonNode channels) {
    return channels.at("/items/0/status").asText();
  }

  /** The id of a notification for that user. */
  String send(Reached user, String content) {
    return application
        .post(
            "/v1/notifications",
            Map.of("userId", user.userId(), "type", "alert", "content", content))
        .get("id")
        .asText();
  }

  void awaitStatus(String notification, String status) {
    String path = "/v1/notifications/" + notification;
    Await.until(
        SOON,
        () -> application.get(path).get("status").asText().equals(status),
        () -> "Not " + status + ": " + application.get(path));
  }
}
