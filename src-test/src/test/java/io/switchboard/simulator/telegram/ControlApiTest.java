package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private TelegramSimulator telegram;

  @BeforeEach
  void start() {
    telegram = TelegramSimulator.start(0);
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  private HttpResponse<String> call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telegram.url() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
  }

  private JsonNode json(String method, String path, String body) throws IOException {
    return JSON.readTree(call(method, path, body).body());
  }

  @Test
  void wholeStoryOverHttp() throws IOException {
    JsonNode bot =
        json("POST", "/simulator/bots/bulk", "{\"count\":3,\"prefix\":\"load\"}")
            .path("items")
            .get(2);
    assertThat(bot.path("username").asText()).isEqualTo("load_3_bot");
    long person = json("POST", "/simulator/people", "{\"firstName\":\"Ada\"}").path("id").asLong();
    String start =
        "[{\"bot\":%s,\"person\":%d,\"text\":\"/start\"}]".formatted(bot.path("id"), person);
    assertThat(json("POST", "/simulator/messages", start).path("messageIds")).hasSize(1);
    json("PUT", "/simulator/latency", "{\"millis\":20}");
    json(
        "POST",
        "/simulator/faults",
        "{\"effect\":\"error\",\"status\":500,\"description\":\"Internal Server Error\",\"next\":1}");
    BotClient client = new BotClient(telegram, bot.path("token").asText());
    assertThat(client.send(person, "1").path("error_code").asInt()).isEqualTo(500);
    client.send(person, "2");

    String query = "/simulator/journal/wait?messages=true&count=1&timeout=5";
    assertThat(json("GET", query, "").path("reached").asBoolean()).isTrue();
    JsonNode page = json("GET", "/simulator/journal?chat=" + person + "&limit=1", "");
    assertThat(page.path("items").get(0).path("status").asInt()).isEqualTo(500);
    assertThat(page.path("next").asLong()).isEqualTo(1);
    assertThat(call("GET", "/simulator/journal/export", "").body().lines()).hasSize(2);
    assertThat(json("DELETE", "/simulator/journal", "").path("count").asInt()).isZero();
  }

  @Test
  void mistakesAreToldInWords() throws IOException {
    assertThat(json("POST", "/simulator/bots", "{\"username\":\"acme\"}").path("error").asText())
        .contains("ends in bot");
    assertThat(json("POST", "/simulator/people", "{}").path("error").asText())
        .isEqualTo("The body needs \"firstName\"");
    assertThat(call("POST", "/simulator/people", "{").statusCode()).isEqualTo(400);
    assertThat(call("GET", "/simulator/journal/count?bot=x", "").statusCode()).isEqualTo(400);
    assertThat(call("GET", "/nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void startLinksLeadToThePage() throws IOException {
    Bot bot = telegram.createBot("acme_bot", "Acme");

    HttpResponse<String> page = call("GET", "/acme_bot?start=abc", "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    JsonNode opened = json("POST", "/simulator/chats", "{\"bot\":\"acme_bot\",\"start\":\"abc\"}");
    Person self = new Person(opened.path("person").asLong(), "You", null);
    assertThat(telegram.messages(self, bot))
        .extracting(ChatMessage::text)
        .containsExactly("/start abc");
  }
}
