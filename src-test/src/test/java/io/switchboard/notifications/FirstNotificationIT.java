package io.switchboard.notifications;

import static io.switchboard.testing.Tenant.SOON;
import static io.switchboard.testing.Tenant.notification;
import static io.switchboard.testing.Tenant.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalEntry;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.testing.Protocol;
import io.switchboard.testing.Tenant;
import io.switchboard.testing.Tenant.Recipient;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From an application's REST call to a message in a user's own bot, and what else may become. */
class FirstNotificationIT {

  private static final String NOTIFICATIONS = "/v1/notifications";
  private static Tenant tenant;
  private static Recipient ada;

  @BeforeAll
  static void connectAda() {
    tenant = Tenant.shared("First notifications");
    ada = tenant.connect("ada");
  }

  @Test
  @DisplayName("R4: what a platform took is sent, and the story names it as the platform does")
  void notificationArrivesInTheUsersOwnBot() {
    String id = tenant.submit("ada", "Your order has left the house");

    JsonNode story = tenant.awaitStory(id, "sent");
    JournalEntry arrived = arrivals(ada, "Your order has left the house", 1).get(0);
    assertThat(arrived.botId()).isEqualTo(ada.bot().id());
    assertThat(arrived.chatId()).isEqualTo(ada.person().id());
    assertThat(story.path("platform").asText()).isEqualTo("telegram");
    assertThat(outcomes(story)).containsExactly("delivered");
    assertThat(story.at("/attempts/0/platformMessageId").asInt()).isEqualTo(arrived.messageId());
    assertThat(Instant.parse(story.path("sentAt").asText())).isNotNull();
  }

  @Test
  @DisplayName("R18: applications hear what became of their notifications")
  void eventTellsTheApplicationOverJms() throws Exception {
    try (JMSContext jms = Protocol.CORE.open(RunningSwitchboard.shared(), tenant.jmsUser())) {
      JMSConsumer events =
          jms.createConsumer(jms.createTopic("switchboard.events"), "type = 'notification.sent'");
      String id = tenant.submit("ada", "Listen for this one");

      JsonNode event = eventOf(events, id);
      assertThat(event.path("version").asInt()).isEqualTo(1);
      assertThat(event.path("workspace").asText()).isEqualTo(tenant.id());
      assertThat(event.at("/data/userId").asText()).isEqualTo("ada");
      assertThat(event.at("/data/platform").asText()).isEqualTo("telegram");
      assertThat(event.at("/data/status").asText()).isEqualTo("sent");
    }
  }

  private static JsonNode eventOf(JMSConsumer events, String notificationId) throws Exception {
    Message message = events.receive(SOON.toMillis());
    while (message != null) {
      JsonNode event = new ObjectMapper().readTree(message.getBody(String.class));
      if (event.at("/data/notificationId").asText().equals(notificationId)) {
        return event;
      }
      message = events.receive(SOON.toMillis());
    }
    throw new AssertionError("No event came for " + notificationId);
  }

  @Test
  @DisplayName("R3: the same idempotency key and content is the same notification")
  void sameKeyIsSentOnce() {
    Api keyed = tenant.api().with("Idempotency-Key", "order-17");
    Answer first = keyed.post(NOTIFICATIONS, notification("ada", "Only once"));
    Answer again = keyed.post(NOTIFICATIONS, notification("ada", "Only once"));
    Answer other = keyed.post(NOTIFICATIONS, notification("ada", "Something else"));

    assertThat(first.status()).isEqualTo(202);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.field("code")).isEqualTo("idempotency_key_reused");
    tenant.awaitStory(first.field("id"), "sent");
    assertThat(arrivals(ada, "Only once", 1)).hasSize(1);
  }

  @Test
  void explainTellsThePlanAndSendsNothing() {
    Answer plan =
        tenant
            .api()
            .post(
                NOTIFICATIONS + "/explain",
                notification("ada", "Never sent", "channels", List.of("discord", "telegram")))
            .expect(200);

    assertThat(plan.json().at("/plan/0/platform").asText()).isEqualTo("discord");
    assertThat(plan.json().at("/plan/0/decision").asText()).isEqualTo("skip");
    assertThat(plan.json().at("/plan/0/reason").asText()).isNotEmpty();
    assertThat(plan.json().at("/plan/1/platform").asText()).isEqualTo("telegram");
    assertThat(plan.json().at("/plan/1/decision").asText()).isEqualTo("use");
    assertThat(messages(ada, "Never sent")).isEmpty();
  }

  @Test
  @DisplayName("R8: nothing is sent before its time")
  void pendingNotificationCanBeCancelled() {
    String id =
        tenant.submit("ada", "Tomorrow", "sendAt", Instant.now().plusSeconds(86_400).toString());

    assertThat(tenant.story(id).path("status").asText()).isEqualTo("pending");
    assertThat(tenant.api().delete(NOTIFICATIONS + "/" + id).status()).isEqualTo(204);
    assertThat(tenant.story(id).path("status").asText()).isEqualTo("cancelled");
    Answer again = tenant.api().delete(NOTIFICATIONS + "/" + id);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.field("code")).isEqualTo("not_pending");
    assertThat(messages(ada, "Tomorrow")).isEmpty();
  }

  @Test
  @DisplayName("R8: nothing is sent after its end")
  void notificationEndsWhenItWouldComeTooLate() {
    Recipient eve = tenant.connect("eve");
    RunningSwitchboard.telegram()
        .faults()
        .add(FaultRule.tooManyRequests(900).inChat(eve.person().id()).onMethod("sendMessage"));
    String id =
        tenant.submit("eve", "For today", "expiresAt", Instant.now().plusSeconds(600).toString());

    JsonNode story = tenant.awaitStory(id, "expired");
    assertThat(story.path("error").asText()).isEqualTo("expired");
    assertThat(messages(eve, "For today")).isEmpty();
  }

  @Test
  void endThatHasPassedIsRefused() {
    Answer answer =
        tenant
            .api()
            .post(
                NOTIFICATIONS,
                notification("ada", "Too late", "expiresAt", Instant.now().minusSeconds(5) + ""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("expiresAt");
  }

  @Test
  @DisplayName("R10: without any channel it fails with no_channel and makes no dead letter")
  void userWithoutChannelFailsVisibly() {
    String id = tenant.submit("nobody", "Into the void");

    assertThat(tenant.awaitStory(id, "failed").path("error").asText()).isEqualTo("no_channel");
    assertThat(tenant.deadLetter(id)).isNull();
  }

  @Test
  void userSeesOwnNotificationsInTheList() {
    String id = tenant.submit("ada", "In the list");
    tenant.awaitStory(id, "sent");

    JsonNode items = tenant.as("ada").get(NOTIFICATIONS + "?status=sent").expect(200).json();
    assertThat(items.path("items").findValuesAsText("id")).contains(id);
    Answer another = tenant.as("ada").get(NOTIFICATIONS + "?userId=bob");
    assertThat(another.status()).isEqualTo(404);
    Answer forAnother = tenant.as("ada").post(NOTIFICATIONS, Map.copyOf(notification("bob", "x")));
    assertThat(forAnother.status()).isEqualTo(404);
  }

  private static List<JournalEntry> arrivals(Recipient recipient, String text, int count) {
    return RunningSwitchboard.telegram().journal().await(made(recipient, text), count, SOON);
  }

  private static List<JournalEntry> messages(Recipient recipient, String text) {
    return RunningSwitchboard.telegram().journal().entries(made(recipient, text));
  }

  private static JournalFilter made(Recipient recipient, String text) {
    return JournalFilter.messagesMade().ofBot(recipient.bot().id()).containing(text);
  }
}
