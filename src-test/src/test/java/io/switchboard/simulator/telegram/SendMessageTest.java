package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SendMessageTest {

  private final SteppingClock clock = new SteppingClock();
  private TelegramSimulator telegram;
  private Bot bot;
  private Person ada;
  private BotClient client;

  @BeforeEach
  void start() {
    telegram = TelegramSimulator.start(0, clock);
    bot = telegram.createBot("acme_bot", "Acme");
    ada = telegram.createPerson("Ada", "ada");
    client = new BotClient(telegram, bot.token());
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  private static void assertRefused(JsonNode answer, int code, String description) {
    assertThat(answer.path("ok").asBoolean()).isFalse();
    assertThat(answer.path("error_code").asInt()).isEqualTo(code);
    assertThat(answer.path("description").asText()).isEqualTo(description);
  }

  @Test
  void messageStandsInTheChat() {
    telegram.say(ada, bot, "/start");

    JsonNode message = client.send(ada.id(), "*Hi* there", "MarkdownV2").path("result");

    assertThat(message.path("text").asText()).isEqualTo("Hi there");
    assertThat(message.path("from").path("id").asLong()).isEqualTo(bot.id());
    assertThat(message.path("chat").path("id").asLong()).isEqualTo(ada.id());
    assertThat(message.path("entities").get(0).path("type").asText()).isEqualTo("bold");
    assertThat(telegram.messages(ada, bot))
        .extracting(ChatMessage::text)
        .containsExactly("/start", "Hi there");
  }

  @Test
  @DisplayName("R1: a bot can't write first")
  void strangerCannotBeWrittenTo() {
    String initiate = "Forbidden: bot can't initiate conversation with a user";
    assertRefused(client.send(ada.id(), "Hi"), 403, initiate);
    assertRefused(client.send(42, "Hi"), 400, "Bad Request: chat not found");
    assertRefused(
        client.call("sendMessage", "{\"text\":\"Hi\"}"), 400, "Bad Request: chat_id is empty");
  }

  @Test
  @DisplayName("R1: who blocked the bot or left is not written to")
  void blockedAndDeactivatedAreRefused() {
    telegram.say(ada, bot, "/start");
    telegram.block(ada, bot);
    assertRefused(client.send(ada.id(), "Hi"), 403, "Forbidden: bot was blocked by the user");

    telegram.unblock(ada, bot);
    assertThat(client.send(ada.id(), "Hi").path("ok").asBoolean()).isTrue();

    telegram.deactivate(ada);
    assertRefused(client.send(ada.id(), "Hi"), 403, "Forbidden: user is deactivated");
  }

  @Test
  @DisplayName("R1: the limit of 4,096 counts code points after parsing")
  void lengthCountsCodePointsAfterParsing() {
    telegram.say(ada, bot, "/start");

    assertThat(client.send(ada.id(), "🌷".repeat(4096)).path("ok").asBoolean()).isTrue();
    String bold = "*" + "a".repeat(4096) + "*";
    assertThat(client.send(ada.id(), bold, "MarkdownV2").path("ok").asBoolean()).isTrue();
    assertRefused(client.send(ada.id(), "a".repeat(4097)), 400, "Bad Request: message is too long");
    assertRefused(client.send(ada.id(), ""), 400, "Bad Request: message text is empty");
    assertRefused(client.send(ada.id(), " \n"), 400, "Bad Request: text must be non-empty");
  }

  @Test
  @DisplayName("R1: bad markup, threads, replies and keyboards are refused in Telegram's words")
  void badParametersAreRefused() {
    telegram.say(ada, bot, "/start");
    String chat = "{\"chat_id\":" + ada.id() + ",\"text\":\"Hi\",";

    assertRefused(
        client.send(ada.id(), "1.5", "MarkdownV2"),
        400,
        "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the"
            + " preceding '\\'");
    assertRefused(
        client.call("sendMessage", chat + "\"parse_mode\":\"Wiki\"}"),
        400,
        "Bad Request: unsupported parse_mode");
    assertRefused(
        client.call("sendMessage", chat + "\"message_thread_id\":5}"),
        400,
        "Bad Request: message thread not found");
    assertRefused(
        client.call("sendMessage", chat + "\"reply_parameters\":{\"message_id\":99}}"),
        400,
        "Bad Request: message to be replied not found");
    assertRefused(
        client.call("sendMessage", chat + "\"reply_markup\":\"[\"}"),
        400,
        "Bad Request: can't parse reply keyboard markup JSON object");
    assertRefused(client.call("sendMessage", "[]"), 400, "Bad Request: JSON object expected");
  }

  @Test
  void upgradedGroupNamesItsNewId() {
    long group = telegram.createGroup("Team", bot);
    long supergroup = telegram.migrateGroup(group);

    JsonNode refused = client.send(group, "Hi");

    assertRefused(refused, 400, "Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(refused.path("parameters").path("migrate_to_chat_id").asLong())
        .isEqualTo(supergroup);
    assertThat(client.send(supergroup, "Hi").path("ok").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("R1: tokens and methods that are not known")
  void unknownTokensAndMethods() {
    BotClient stranger = new BotClient(telegram, "1:" + "A".repeat(35));
    assertRefused(stranger.call("getMe", "{}"), 401, "Unauthorized");
    assertRefused(new BotClient(telegram, "abc").call("getMe", "{}"), 404, "Not Found");
    assertRefused(client.call("getMee", "{}"), 404, "Not Found");

    String newToken = telegram.revokeToken(bot);
    assertRefused(client.call("getMe", "{}"), 401, "Unauthorized");
    assertThat(new BotClient(telegram, newToken).call("getMe", "{}").path("ok").asBoolean())
        .isTrue();
  }

  @Test
  @DisplayName("R6: flood limits")
  void floodLimitsAreKeptWhenOn() {
    telegram.floodLimits(true);
    telegram.say(ada, bot, "/start");

    assertThat(client.send(ada.id(), "1").path("ok").asBoolean()).isTrue();
    var refused = client.post("sendMessage", BotClient.message(ada.id(), "2", null)).join();

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(BotClient.body(refused).path("parameters").path("retry_after").asInt()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(client.send(ada.id(), "3").path("ok").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("R6: thirty a second for a bot")
  void botHasItsOwnFloodLimit() {
    telegram.floodLimits(true);
    for (int i = 0; i < SentPace.BOT_PER_SECOND; i++) {
      Person person = telegram.createPerson("P" + i, null);
      telegram.say(person, bot, "/start");
      assertThat(client.send(person.id(), "Hi").path("ok").asBoolean()).isTrue();
    }
    telegram.say(ada, bot, "/start");

    assertRefused(client.send(ada.id(), "Hi"), 429, "Too Many Requests: retry after 1");
  }
}
