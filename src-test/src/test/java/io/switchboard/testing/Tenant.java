package io.switchboard.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.TelegramSimulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A workspace of its own in a running system, with users and their bots, made by the public API.
 */
public final class Tenant {

  /** What a busy machine may need for anything that takes no time by itself. */
  public static final Duration SOON = Duration.ofSeconds(90);

  private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());
  private static final String NOTIFICATIONS = "/v1/notifications";

  private final RunningSwitchboard system;
  private final TelegramSimulator telegram;
  private final String id;
  private final Api api;

  private Tenant(RunningSwitchboard system, TelegramSimulator telegram, Answer created) {
    this.system = system;
    this.telegram = telegram;
    id = created.field("id");
    api = Api.bearer(system.baseUrl(), created.field("apiKey"));
  }

  /** A user whose channel is connected. */
  public record Recipient(String userId, Bot bot, Person person) {}

  /** A new workspace of the system that all tests share. */
  public static Tenant shared(String name) {
    return in(RunningSwitchboard.shared(), RunningSwitchboard.telegram(), name);
  }

  /** A new workspace of this system. */
  public static Tenant in(RunningSwitchboard system, TelegramSimulator telegram, String name) {
    Answer created = system.operator().post("/v1/admin/workspaces", Map.of("name", name));
    return new Tenant(system, telegram, created.expect(201));
  }

  public String id() {
    return id;
  }

  /** As the workspace's application. */
  public Api api() {
    return api;
  }

  /** As a user of the workspace. */
  public Api as(String userId) {
    Answer session = api.post("/v1/users/" + userId + "/sessions").expect(201);
    return Api.bearer(system.baseUrl(), session.field("token"));
  }

  /** A new bot that nobody has set up. */
  public Bot newBot() {
    return telegram.createBot("t" + NUMBERS.incrementAndGet() + "bot", "Test");
  }

  /** The user sets up a bot of its own, presses the start link, and is greeted. */
  public Recipient connect(String userId) {
    Bot bot = newBot();
    Person person = telegram.createPerson("Ada", null);
    Answer setUp =
        as(userId).post("/v1/channels/telegram/setup", Map.of("botToken", bot.token())).expect(200);
    String link = setUp.field("startLink");
    telegram.say(person, bot, "/start " + link.substring(link.indexOf("start=") + 6));
    awaitChannel(userId, "connected");
    telegram.journal().await(JournalFilter.messagesMade().ofBot(bot.id()), 1, SOON);
    return new Recipient(userId, bot, person);
  }

  /** Waits until the user's only channel has this status. */
  public JsonNode awaitChannel(String userId, String status) {
    JsonNode[] last = new JsonNode[1];
    Await.until(
        SOON,
        () -> {
          last[0] = api.get("/v1/users/" + userId + "/channels").expect(200).json().at("/items/0");
          return last[0].path("status").asText().equals(status);
        },
        () -> "not " + status + ": " + last[0]);
    return last[0];
  }

  /** A notification's body, with these fields more. */
  public static Map<String, Object> notification(String userId, String content, Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("userId", userId);
    body.put("type", "alert");
    body.put("content", content);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return body;
  }

  /** Hands a notification over; answers its id. */
  public String submit(String userId, String content, Object... more) {
    return api.post(NOTIFICATIONS, notification(userId, content, more)).expect(202).field("id");
  }

  public JsonNode story(String notificationId) {
    return api.get(NOTIFICATIONS + "/" + notificationId).expect(200).json();
  }

  /** Waits until the notification has this status; answers its story. */
  public JsonNode awaitStory(String notificationId, String status) {
    JsonNode[] last = new JsonNode[1];
    Await.until(
        SOON,
        () -> {
          last[0] = story(notificationId);
          return last[0].path("status").asText().equals(status);
        },
        () -> "not " + status + ": " + last[0]);
    return last[0];
  }

  /** The outcomes of a story's attempts, in their order. */
  public static List<String> outcomes(JsonNode story) {
    return story.path("attempts").findValuesAsText("outcome");
  }

  /** The workspace's dead letter for this notification, once there is one, with its story. */
  public JsonNode awaitDeadLetter(String notificationId) {
    JsonNode[] found = new JsonNode[1];
    Await.until(
        SOON,
        () -> {
          found[0] = deadLetter(notificationId);
          return found[0] != null;
        },
        () -> "no dead letter for " + notificationId);
    String letter = found[0].path("id").asText();
    return system.operator().get("/v1/admin/dead-letters/" + letter).expect(200).json();
  }

  /** The workspace's dead letter for this notification; null without one. */
  public JsonNode deadLetter(String notificationId) {
    JsonNode letters =
        system
            .operator()
            .get("/v1/admin/dead-letters?limit=200&workspace=" + id)
            .expect(200)
            .json()
            .path("items");
    for (JsonNode letter : letters) {
      if (letter.path("notificationId").asText().equals(notificationId)) {
        return letter;
      }
    }
    return null;
  }

  /** A new user of the broker. */
  public Answer jmsUser() {
    return system.operator().post("/v1/admin/workspaces/" + id + "/jms-users").expect(201);
  }
}
