package io.switchboard.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.TelegramSimulator;
import io.switchboard.testing.Protocol;
import io.switchboard.testing.Tenant;
import io.switchboard.testing.Tenant.Recipient;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A user's own channels: how they are set up, bound, changed, tested and removed. */
class ChannelsIT {
  private static final String CHANNELS = "/v1/channels";
  private static final String SET_UP = CHANNELS + "/telegram/setup";
  private static Tenant tenant;
  private static TelegramSimulator telegram;

  @BeforeAll
  static void openWorkspace() {
    tenant = Tenant.shared("Acme");
    telegram = RunningSwitchboard.telegram();
  }

  private static Map<String, String> token(Bot bot) {
    return Map.of("botToken", bot.token());
  }

  private static JsonNode channel(Api user) {
    return user.get(CHANNELS).expect(200).json().at("/items/0");
  }

  private static List<String> heard(Person person, Bot bot, int count) {
    telegram.journal().await(JournalFilter.messagesMade().ofBot(bot.id()), count, Tenant.SOON);
    return telegram.messages(person, bot).stream()
        .filter(ChatMessage::fromBot)
        .map(ChatMessage::text)
        .toList();
  }

  @Test
  void aUsersSessionSaysUntilWhenItIsGood() {
    Answer session = tenant.api().post("/v1/users/ada/sessions").expect(201);
    assertThat(session.field("token").split("\\.", -1)).hasSize(3);
    assertThat(Instant.parse(session.field("expiresAt"))).isAfter(Instant.now());
    assertThat(
            Api.bearer(RunningSwitchboard.shared().baseUrl(), session.field("token"))
                .get("/api/channels")
                .expect(200)
                .json()
                .has("nextCursor"))
        .isTrue();
  }

  @Test
  @DisplayName("R7: who shows the six digits is bound, greeted in the workspace's name, and heard")
  void thePersonIsBoundByTheCode() throws Exception {
    Api user = tenant.as("coded");
    Bot bot = tenant.newBot();
    Person person = telegram.createPerson("Ada", null);
    try (JMSContext jms = Protocol.CORE.open(RunningSwitchboard.shared(), tenant.jmsUser())) {
      JMSConsumer events = jms.createConsumer(jms.createTopic("switchboard.events"));
      JsonNode begun = user.post(SET_UP, token(bot)).expect(200).json();
      assertThat(begun.path("success").asBoolean()).isTrue();
      assertThat(begun.path("botUsername").asText()).isEqualTo(bot.username());
      assertThat(begun.path("status").asText()).isEqualTo("awaiting_start");
      assertThat(begun.path("startLink").asText())
          .startsWith(telegram.url() + "/" + bot.username() + "?start=");
      assertThat(begun.path("code").asText()).matches("\\d{6}");
      assertThat(Duration.between(Instant.now(), Instant.parse(begun.path("expiresAt").asText())))
          .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));

      telegram.say(person, bot, "/start");
      assertThat(heard(person, bot, 1)).last().asString().contains("six-digit code");
      assertThat(channel(user).path("status").asText()).isEqualTo("awaiting_code");
      telegram.say(person, bot, begun.path("code").asText());
      assertThat(heard(person, bot, 2))
          .last()
          .isEqualTo(
              "✅ Connected to Acme!\n\nYou will receive:\n• Daily Spark messages\n"
                  + "• Automation notifications\n• Important alerts");
      JsonNode bound = tenant.awaitChannel("coded", "connected");
      assertThat(bound.path("address").asText()).isEqualTo(Long.toString(person.id()));
      assertThat(bound.at("/health/ok").asBoolean()).isTrue();
      assertThat(bound.toString()).doesNotContain(bot.token().substring(12));

      telegram.say(person, bot, "Where is my order?");
      JsonNode connected = event(events, "channel.connected", "coded");
      assertThat(connected.at("/data/platform").asText()).isEqualTo("telegram");
      assertThat(connected.at("/data/status").asText()).isEqualTo("connected");
      JsonNode received = event(events, "message.received", "coded");
      assertThat(received.at("/data/text").asText()).isEqualTo("Where is my order?");
      assertThat(received.at("/data/from").asText()).isEqualTo(Long.toString(person.id()));
    }
  }

  private static JsonNode event(JMSConsumer events, String type, String user) throws Exception {
    Message message = events.receive(Tenant.SOON.toMillis());
    while (message != null) {
      JsonNode event = new ObjectMapper().readTree(message.getBody(String.class));
      if (message.getStringProperty("type").equals(type)
          && event.at("/data/userId").asText().equals(user)) {
        assertThat(message.getStringProperty("workspace")).isEqualTo(tenant.id());
        return event;
      }
      message = events.receive(Tenant.SOON.toMillis());
    }
    throw new AssertionError("No event " + type + " came for " + user);
  }

  @Test
  @DisplayName("R7: a stranger's start binds nothing, and is not answered")
  void aStrangersStartBindsNothing() {
    Recipient known = tenant.connect("known");
    Person stranger = telegram.createPerson("Eve", null);
    telegram.say(stranger, known.bot(), "/start");
    telegram.say(known.person(), known.bot(), "/start");
    assertThat(heard(known.person(), known.bot(), 2)).hasSize(2);
    assertThat(telegram.messages(stranger, known.bot())).noneMatch(ChatMessage::fromBot);
    assertThat(channel(tenant.as("known")).path("address").asText())
        .isEqualTo(Long.toString(known.person().id()));
  }

  @Test
  @DisplayName("R6: a bot is one user's until its channel is removed")
  void aBotIsOneUsersUntilItIsRemoved() {
    Recipient owner = tenant.connect("owner");
    Tenant elsewhere = Tenant.shared("Elsewhere");
    Answer taken = elsewhere.as("eve").post(SET_UP, token(owner.bot())).expect(409);
    assertThat(taken.field("code")).isEqualTo("bot_in_use");
    assertThat(tenant.as("owner").post(SET_UP, token(owner.bot())).expect(200).field("status"))
        .as("the owner begins a new attempt")
        .isEqualTo("awaiting_start");
    tenant.as("owner").delete(CHANNELS + "/telegram").expect(204);
    tenant.as("owner").delete(CHANNELS + "/telegram").expect(404);
    elsewhere.as("eve").post(SET_UP, token(owner.bot())).expect(200);
  }

  @Test
  @DisplayName("R9: a secret is swapped only for one of the same bot")
  void aSecretIsSwappedForOneOfTheSameBot() {
    Recipient owner = tenant.connect("swapping");
    Api user = tenant.as("swapping");
    String credential = CHANNELS + "/telegram/credential";
    assertThat(user.post(credential, token(tenant.newBot())).expect(409).field("code"))
        .isEqualTo("identity_mismatch");
    assertThat(user.post(credential, Map.of("botToken", "1:nonsense")).expect(400).field("code"))
        .isEqualTo("invalid_bot_token");
    tested(user, "delivered");
    telegram.revokeToken(owner.bot());
    tested(user, "refused");
    JsonNode suspended = tenant.awaitChannel("swapping", "suspended");
    assertThat(suspended.at("/health/ok").asBoolean()).isFalse();
    assertThat(suspended.at("/health/reason").asText()).contains("Unauthorized");
    user.post(credential, token(owner.bot())).expect(200);
    tenant.awaitChannel("swapping", "connected");
    tested(user, "delivered");
  }

  private static void tested(Api user, String outcome) {
    Answer answer = user.post(CHANNELS + "/telegram/test").expect(200);
    assertThat(answer.field("outcome")).as(answer.text()).isEqualTo(outcome);
    assertThat(answer.json().has("reason")).isTrue();
  }

  @Test
  void anOwnerChoosesWhetherAndWhenAChannelIsUsed() {
    tenant.connect("choosing");
    Api user = tenant.as("choosing");
    JsonNode off = change(user, Map.of("enabled", false));
    assertThat(off.path("status").asText()).isEqualTo("disabled");
    assertThat(off.path("enabled").asBoolean()).isFalse();
    tested(user, "refused");
    String missed = tenant.submit("choosing", "Nobody hears");
    assertThat(tenant.awaitStory(missed, "failed").path("error").asText()).isEqualTo("no_channel");
    JsonNode on = change(user, Map.of("enabled", true, "priority", 1));
    assertThat(on.path("status").asText()).isEqualTo("connected");
    assertThat(on.path("priority").asInt()).isEqualTo(1);
    tested(user, "delivered");
    user.call("PATCH", CHANNELS + "/discord", Map.of("enabled", true)).expect(404);
  }

  private static JsonNode change(Api user, Map<String, Object> choice) {
    return user.call("PATCH", CHANNELS + "/telegram", choice).expect(200).json();
  }

  @Test
  void aSilentTelegramIsToldWithinFifteenSeconds() {
    Bot bot = tenant.newBot();
    long fault = telegram.faults().add(FaultRule.hang().onMethod("getMe").ofBot(bot.id()));
    try {
      long before = System.nanoTime();
      Answer answer = tenant.as("waiting").post(SET_UP, token(bot)).expect(503);
      assertThat(answer.field("code")).isEqualTo("telegram_unavailable");
      assertThat(answer.header("Retry-After")).isNotEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    } finally {
      telegram.faults().remove(fault);
    }
    assertThat(tenant.as("waiting").get(CHANNELS).expect(200).json().path("items")).isEmpty();
  }
}
