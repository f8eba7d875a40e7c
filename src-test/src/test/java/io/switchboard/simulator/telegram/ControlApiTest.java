package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
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

  @Test
  void forumIsSteeredOverHttp() throws IOException {
    Bot bot = telegram.createBot("desk_bot", "Desk");
    long ada = json("POST", "/simulator/people", "{\"firstName\":\"Ada\"}").path("id").asLong();
    String rights = "{\"bot\":\"desk_bot\",\"rights\":[\"can_manage_topics\"]}";
    JsonNode made =
        json(
            "POST",
            "/simulator/groups",
            "{\"title\":\"Support\",\"forum\":true,\"owner\":%d,\"members\":[%s]}"
                .formatted(ada, rights));
    long group = made.path("id").asLong();
    String path = "/simulator/groups/" + group;
    assertThat(group).isLessThan(-1_000_000_000_000L);
    assertThat(made.path("members").get(1).path("rights"))
        .extracting(JsonNode::asText)
        .containsExactly("can_manage_chat", "can_manage_topics");

    JsonNode ids =
        json("POST", path + "/topics", person(ada, "\"prefix\":\"Load\",\"count\":3")).path("ids");
    int thread = ids.get(2).asInt();
    int said =
        json("POST", path + "/messages", person(ada, "\"text\":\"Hi\",\"thread\":" + thread))
            .path("messageId")
            .asInt();
    json("PUT", path + "/messages/" + said, person(ada, "\"text\":\"Hello\""));
    String named = path + "/topics/" + thread;
    json("PUT", named, person(ada, "\"name\":\"Last\",\"closed\":true"));
    JsonNode topic = json("GET", path + "/topics?messages=true", "").path("items").get(3);
    assertThat(topic.path("name").asText()).isEqualTo("Last");
    assertThat(topic.path("closed").asBoolean()).isTrue();
    assertThat(topic.path("messages").get(1).path("text").asText()).isEqualTo("Hello");
    assertThat(json("DELETE", named, person(ada, "\"name\":\"\"")).path("items")).hasSize(3);
    String kick = "{\"bot\":\"desk_bot\",\"status\":\"kicked\"}";
    json("POST", path + "/members", kick);
    assertThat(telegram.groups().member(group, bot.id()).status()).isEqualTo(Member.Status.KICKED);
    assertThat(json("GET", "/simulator/groups", "").path("items")).hasSize(1);
    assertThat(call("GET", "/groups", "").body()).contains("/page/groups.js");
  }

  @Test
  void fileIsSentOverHttp() throws IOException {
    Person ada = telegram.createPerson("Ada", null);
    long group = telegram.createForum("Support", ada);
    String file = person(ada.id(), "\"name\":\"a.txt\",\"content\":\"SGVsbG8=\"");
    String path = "/simulator/groups/" + group + "/files";
    assertThat(json("POST", path, file).path("messageId").asInt()).isPositive();
    assertThat(call("GET", "/simulator/files/1", "").body()).isEqualTo("Hello");
    assertThat(call("GET", "/simulator/files/2", "").statusCode()).isEqualTo(404);
  }

  @Test
  void everyModuleOfThePagesIsServed() throws IOException {
    for (String page : List.of("chats.js", "groups.js", "topics.js", "topic.js", "chat.js")) {
      HttpResponse<String> module = call("GET", "/page/" + page, "");
      assertThat(module.statusCode()).isEqualTo(200);
      var imports = Pattern.compile("from \"\\./([a-z]+\\.js)\"").matcher(module.body());
      while (imports.find()) {
        assertThat(call("GET", "/page/" + imports.group(1), "").statusCode()).isEqualTo(200);
      }
    }
    assertThat(call("GET", "/page/groups.css", "").statusCode()).isEqualTo(200);
  }

  private static String person(long id, String more) {
    return "{\"person\":" + id + "," + more + "}";
  }
}
