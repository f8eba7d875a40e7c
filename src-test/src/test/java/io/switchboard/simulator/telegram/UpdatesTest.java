package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UpdatesTest {

  private static final String PUBLIC = "https://bots.example.org";

  private final SteppingClock clock = new SteppingClock();
  private TelegramSimulator telegram;
  private Bot bot;
  private Person ada;
  private BotClient client;

  @BeforeEach
  void start() {
    telegram = TelegramSimulator.start(0, clock);
    bot = telegram.createBot("acme_bot", "Acme");
    ada = telegram.createPerson("Ada", null);
    client = new BotClient(telegram, bot.token());
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  private JsonNode poll(String json) {
    clock.advance(Duration.ofSeconds(4));
    return client.call("getUpdates", json).path("result");
  }

  @Test
  @DisplayName("R2: updates come in order and the offset confirms")
  void offsetConfirms() {
    telegram.say(ada, bot, "/start abc");
    telegram.say(ada, bot, "two");

    JsonNode both = poll("{}");
    assertThat(both).hasSize(2);
    assertThat(both.get(0).path("message").path("text").asText()).isEqualTo("/start abc");
    JsonNode command = both.get(0).path("message").path("entities").get(0);
    assertThat(command.path("type").asText()).isEqualTo("bot_command");
    int first = both.get(0).path("update_id").asInt();
    assertThat(poll("{\"limit\":1}")).hasSize(1);
    assertThat(poll("{\"offset\":" + (first + 1) + "}")).hasSize(1);
    assertThat(poll("{\"offset\":-1}")).hasSize(1);
    assertThat(poll("{\"offset\":" + (first + 2) + "}")).isEmpty();
    assertThat(bot.pendingUpdates()).isZero();
  }

  @Test
  @DisplayName("R2: a waiting poll is answered by the next update")
  void longPollIsAnsweredAtOnce() {
    var waiting = client.post("getUpdates", "{\"timeout\":50}");
    arrived("getUpdates", 1);
    telegram.say(ada, bot, "Hi");

    assertThat(BotClient.body(waiting.join()).path("result")).hasSize(1);
  }

  @Test
  @DisplayName("R2: the newer poll ends the older one")
  void newerPollEndsTheOlder() {
    var older = client.post("getUpdates", "{\"timeout\":50}");
    arrived("getUpdates", 1);
    var newer = client.post("getUpdates", "{\"timeout\":50,\"offset\":7}");

    JsonNode conflict = BotClient.body(older.join());
    assertThat(conflict.path("error_code").asInt()).isEqualTo(409);
    assertThat(conflict.path("description").asText())
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running");
    telegram.say(ada, bot, "Hi");
    assertThat(BotClient.body(newer.join()).path("result")).hasSize(1);
  }

  @Test
  @DisplayName("R2: a webhook and polling exclude each other")
  void webhookEndsPolling() {
    telegram.proxy(PUBLIC, "http://127.0.0.1:9");
    var waiting = client.post("getUpdates", "{\"timeout\":50}");
    arrived("getUpdates", 1);
    setWebhook(PUBLIC + "/hook");

    assertThat(BotClient.body(waiting.join()).path("description").asText())
        .isEqualTo("Conflict: terminated by setWebhook request");
    clock.advance(Duration.ofSeconds(4));
    assertThat(client.call("getUpdates", "{}").path("description").asText())
        .isEqualTo(
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
                + " delete the webhook first");
    assertThat(client.call("deleteWebhook", "{}").path("description").asText())
        .isEqualTo("Webhook was deleted");
    assertThat(poll("{}")).isEmpty();
  }

  @Test
  void allowedUpdatesPersist() {
    poll("{\"allowed_updates\":[\"my_chat_member\"]}");
    telegram.say(ada, bot, "/start");
    telegram.block(ada, bot);

    JsonNode updates = poll("{\"offset\":1}");
    assertThat(updates).hasSize(1);
    JsonNode change = updates.get(0).path("my_chat_member");
    assertThat(change.path("new_chat_member").path("status").asText()).isEqualTo("kicked");
    poll("{\"allowed_updates\":[]}");
    telegram.say(ada, bot, "Hi again");
    assertThat(poll("{\"offset\":2}")).hasSize(3);
  }

  @Test
  void updatesAreDroppedAfterADay() {
    telegram.say(ada, bot, "Hi");
    clock.advance(Duration.ofHours(25));

    assertThat(poll("{}")).isEmpty();
  }

  @Test
  void badWebhooksAreRefused() {
    assertThat(setWebhook("http://bots.example.org/"))
        .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
    assertThat(setWebhook("https://bots.example.org:9443/"))
        .isEqualTo(
            "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    assertThat(setWebhook("https://nowhere.example.org/"))
        .isEqualTo("Bad Request: bad webhook: Failed to resolve host: Name or service not known");
    clock.advance(Duration.ofSeconds(1));
    JsonNode secret =
        client.call("setWebhook", "{\"url\":\"https://a.example\",\"secret_token\":\"a b\"}");
    assertThat(secret.path("description").asText())
        .isEqualTo("Bad Request: secret token contains unallowed characters");
    JsonNode soon = client.call("setWebhook", "{\"url\":\"https://a.example\"}");
    assertThat(soon.path("parameters").path("retry_after").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("R3: a webhook gets its secret, order within a chat, and a failed update again")
  void webhookIsPushedTo() throws IOException, InterruptedException {
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    AtomicInteger calls = new AtomicInteger();
    HttpServer local =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    local.createContext(
        "/hook",
        exchange -> {
          String secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(secret + " " + body);
          exchange.sendResponseHeaders(calls.incrementAndGet() == 1 ? 500 : 200, -1);
          exchange.close();
        });
    local.start();
    try {
      telegram.proxy(PUBLIC, "http://127.0.0.1:" + local.getAddress().getPort());
      setWebhook(PUBLIC + "/hook");
      telegram.say(ada, bot, "one");
      telegram.say(ada, bot, "two");

      assertThat(received.poll(5, TimeUnit.SECONDS)).startsWith("s3cret ").contains("\"one\"");
      assertThat(received.poll(5, TimeUnit.SECONDS)).contains("\"one\"");
      assertThat(received.poll(5, TimeUnit.SECONDS)).contains("\"two\"");
      JsonNode info = client.call("getWebhookInfo", "{}").path("result");
      assertThat(info.path("last_error_message").asText())
          .isEqualTo("Wrong response from the webhook: 500 Internal Server Error");
    } finally {
      local.stop(0);
    }
  }

  private String setWebhook(String url) {
    clock.advance(Duration.ofSeconds(1));
    return client
        .call("setWebhook", "{\"url\":\"" + url + "\",\"secret_token\":\"s3cret\"}")
        .path("description")
        .asText();
  }

  private void arrived(String method, int count) {
    JournalFilter pending = JournalFilter.all().ofMethod(method).ended(Outcome.PENDING);
    telegram.journal().await(pending, count, Duration.ofSeconds(5));
  }
}
