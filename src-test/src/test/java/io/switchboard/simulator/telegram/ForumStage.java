package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A forum with an owner, an agent and a bot that may do everything. */
abstract class ForumStage {

  final SteppingClock clock = new SteppingClock();
  TelegramSimulator telegram;
  Bot bot;
  Person owner;
  Person ada;
  BotClient client;
  long forum;
  private int seen;

  @BeforeEach
  void start() {
    telegram = TelegramSimulator.start(0, clock);
    bot = telegram.createBot("desk_bot", "Desk");
    owner = telegram.createPerson("Olga", null);
    ada = telegram.createPerson("Ada", "ada");
    client = new BotClient(telegram, bot.token());
    forum = telegram.createForum("Support", owner, bot);
    telegram.groups().join(forum, ada);
    updates();
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  /** Calls with the forum's chat id and these other parameters. */
  JsonNode call(String method, String parameters) {
    return call(client, method, parameters);
  }

  JsonNode call(BotClient as, String method, String parameters) {
    String more = parameters.isEmpty() ? "" : "," + parameters.replace('\'', '"');
    return as.call(method, "{\"chat_id\":" + forum + more + "}");
  }

  int topic(String name) {
    JsonNode made = call("createForumTopic", "'name':'" + name + "'");
    assertThat(made.path("ok").asBoolean()).as("%s", made).isTrue();
    updates();
    return made.path("result").path("message_thread_id").asInt();
  }

  int post(int thread, String text) {
    JsonNode made = send(thread, text);
    assertThat(made.path("ok").asBoolean()).as("%s", made).isTrue();
    return made.path("result").path("message_id").asInt();
  }

  JsonNode send(int thread, String text) {
    return call("sendMessage", "'text':'" + text + "','message_thread_id':" + thread);
  }

  /** What the bot was told since it was last asked. */
  List<JsonNode> updates() {
    clock.advance(Duration.ofSeconds(4));
    List<JsonNode> news = new ArrayList<>();
    String types =
        "[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\",\"chat_member\"]";
    String asked = "{\"offset\":" + seen + ",\"allowed_updates\":" + types + "}";
    for (JsonNode update : client.call("getUpdates", asked).path("result")) {
      seen = update.path("update_id").asInt() + 1;
      news.add(update);
    }
    return news;
  }

  static void assertRefused(JsonNode answer, String description) {
    assertThat(answer.path("ok").asBoolean()).isFalse();
    assertThat(answer.path("description").asText()).isEqualTo(description);
    int code = description.startsWith("Forbidden") ? 403 : 400;
    assertThat(answer.path("error_code").asInt()).isEqualTo(code);
  }

  static void assertDone(JsonNode answer) {
    assertThat(answer.path("ok").asBoolean()).as("%s", answer).isTrue();
  }
}
