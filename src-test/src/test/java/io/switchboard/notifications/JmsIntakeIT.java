package io.switchboard.notifications;

import static io.switchboard.testing.Tenant.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.harness.Answer;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.testing.Protocol;
import io.switchboard.testing.Tenant;
import io.switchboard.testing.Tenant.Recipient;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notifications that applications put on the queue, by both protocols of the broker. */
class JmsIntakeIT {

  private static final String QUEUE = "switchboard.notifications";
  private static final String DEAD = "switchboard.notifications.dead";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Tenant tenant;
  private static Tenant strangerTenant;
  private static Recipient ada;
  private static Answer user;
  private static Answer stranger;

  @BeforeAll
  static void connectAda() {
    tenant = Tenant.shared("By the queue");
    ada = tenant.connect("ada");
    user = tenant.jmsUser();
    strangerTenant = Tenant.shared("Another's queue");
    stranger = strangerTenant.jmsUser();
  }

  @ParameterizedTest
  @EnumSource
  void queuedNotificationIsAnsweredAndDelivered(Protocol protocol) throws Exception {
    String text = "Queued by " + protocol;
    try (JMSContext jms = open(protocol, user)) {
      JsonNode reply = ask(jms, jms.createTextMessage(body(text)));

      assertThat(reply.path("status").asText()).isEqualTo("pending");
      tenant.awaitStory(reply.path("id").asText(), "sent");
      assertThat(messages(text)).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R3: the same id and content is the same notification")
  void sameIdIsSentOnce(Protocol protocol) throws Exception {
    String body =
        """
        {"id":"key-%1$s","userId":"ada","type":"alert","content":"Once by %1$s"}"""
            .formatted(protocol);
    try (JMSContext jms = open(protocol, user)) {
      JsonNode first = ask(jms, jms.createTextMessage(body));
      JsonNode second = ask(jms, jms.createTextMessage(body));

      assertThat(second).isEqualTo(first);
      tenant.awaitStory(first.path("id").asText(), "sent");
      assertThat(messages("Once by " + protocol)).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R17: an unreadable message goes to the dead messages once; the queue goes on")
  void poisonIsBuriedWithItsReason(Protocol protocol) throws Exception {
    try (JMSContext jms = open(protocol, user);
        JMSContext other = open(protocol, stranger)) {
      assertBuried(jms, jms.createTextMessage("{not json"), "invalid_body");
      assertBuried(jms, jms.createTextMessage("{\"userId\":\"ada\"}"), "invalid_body");
      assertBuried(jms, jms.createTextMessage(body("x").replace("type", "kind")), "invalid_body");
      assertBuried(jms, jms.createTextMessage(body("x".repeat(300_000))), "body_too_large");
      BytesMessage bytes = jms.createBytesMessage();
      bytes.writeBytes(body("x").getBytes(StandardCharsets.UTF_8));
      assertBuried(jms, bytes, "not_a_text_message");

      JsonNode reply = ask(jms, jms.createTextMessage(body("After poison by " + protocol)));
      tenant.awaitStory(reply.path("id").asText(), "sent");
      try (QueueBrowser seen = other.createBrowser(other.createQueue(DEAD))) {
        assertThat(seen.getEnumeration().hasMoreElements()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "R17: a message of 10 MB is buried, or not taken from its sender, and the queue goes on")
  void hugeMessageStopsNobody(Protocol protocol) throws Exception {
    try (JMSContext jms = open(protocol, user)) {
      TextMessage huge = jms.createTextMessage(body("x".repeat(10_000_000)));
      if (protocol == Protocol.AMQP) {
        assertThatThrownBy(() -> jms.createProducer().send(jms.createQueue(QUEUE), huge))
            .hasMessageContaining("256 KiB");
      } else {
        assertBuried(jms, huge, "body_too_large");
      }
      JsonNode reply = ask(jms, jms.createTextMessage(body("After 10 MB by " + protocol)));
      tenant.awaitStory(reply.path("id").asText(), "sent");
    }
  }

  @ParameterizedTest
  @EnumSource
  void longMessageOfOneIsNotAnothersWhateverItClaims(Protocol protocol) throws Exception {
    String text = "Claimed by " + protocol;
    try (JMSContext jms = open(protocol, user)) {
      TextMessage claiming = jms.createTextMessage(body(text) + " ".repeat(200_000));
      claiming.setStringProperty("workspace", strangerTenant.id());
      JsonNode reply = ask(jms, claiming);

      tenant.awaitStory(reply.path("id").asText(), "sent");
      assertThat(messages(text)).isOne();
    }
  }

  /** Sends and takes it from the dead ones, where it is once. */
  private static void assertBuried(JMSContext jms, Message poison, String reason)
      throws JMSException {
    jms.createProducer().send(jms.createQueue(QUEUE), poison);
    try (JMSConsumer dead = jms.createConsumer(jms.createQueue(DEAD))) {
      Message buried = dead.receive(SOON.toMillis());
      assertThat(buried).as("dead message for " + reason).isNotNull();
      assertThat(buried.getStringProperty("reason")).startsWith(reason);
      assertThat(buried.getStringProperty("workspace")).isEqualTo(tenant.id());
      assertThat(dead.receiveNoWait()).isNull();
    }
  }

  private static JsonNode ask(JMSContext jms, TextMessage question) throws Exception {
    Queue answers = jms.createTemporaryQueue();
    question.setJMSReplyTo(answers);
    question.setJMSCorrelationID("question-" + System.nanoTime());
    try (JMSConsumer consumer = jms.createConsumer(answers)) {
      jms.createProducer().send(jms.createQueue(QUEUE), question);
      Message answer = consumer.receive(SOON.toMillis());
      assertThat(answer).as("answer").isNotNull();
      assertThat(answer.getJMSCorrelationID()).isEqualTo(question.getJMSCorrelationID());
      return JSON.readTree(answer.getBody(String.class));
    }
  }

  private static JMSContext open(Protocol protocol, Answer as) {
    return protocol.open(RunningSwitchboard.shared(), as);
  }

  private static String body(String content) {
    return """
        {"userId":"ada","type":"alert","content":"%s"}"""
        .formatted(content);
  }

  private static int messages(String text) {
    return RunningSwitchboard.telegram()
        .journal()
        .count(JournalFilter.messagesMade().ofBot(ada.bot().id()).containing(text));
  }
}
