package io.switchboard.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TemporaryQueue;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two workspaces at one broker, each with clients of both protocols. */
class WorkspaceIsolationTest {

  private static final String DEAD = "switchboard.notifications.dead";
  private static final String EVENTS = "switchboard.events";
  private static final String LIVE = "switchboard.support.live";
  private static final long SOON = 5_000;
  private static final long NOTHING_COMES = 300;

  /** In bytes: the most that the application takes. */
  private static final int LONGEST_BODY = 256 * 1024;

  @TempDir static Path data;
  private static int port;
  private static EmbeddedActiveMQ broker;

  enum Protocol {
    CORE {
      @Override
      ConnectionFactory factory() {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port + "?callTimeout=5000");
      }
    },
    AMQP {
      @Override
      ConnectionFactory factory() {
        return new JmsConnectionFactory("amqp://127.0.0.1:" + port + "?jms.requestTimeout=5000");
      }
    };

    abstract ConnectionFactory factory();

    JMSContext as(String user) {
      return factory().createContext(user, "secret");
    }
  }

  @BeforeAll
  static void startBroker() throws Exception {
    port = freePort();
    System.setProperty("switchboard.broker.data", data.toString());
    System.setProperty("switchboard.broker.port", Integer.toString(port));
    start();
    ActiveMQBasicSecurityManager users =
        (ActiveMQBasicSecurityManager) broker.getActiveMQServer().getSecurityManager();
    users.addNewUser("ada", "secret", "workspace", "workspace:one");
    users.addNewUser("bob", "secret", "workspace", "workspace:two");
  }

  @AfterAll
  static void stopBroker() throws Exception {
    broker.stop();
  }

  @AfterEach
  void emptyDeadLetters() {
    try (JMSContext operator = Protocol.CORE.as("operator")) {
      JMSConsumer consumer = operator.createConsumer(operator.createQueue(DEAD));
      while (consumer.receive(NOTHING_COMES) != null) {
        continue;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachWorkspaceReceivesItsOwnEventsOnly(Protocol protocol) {
    try (JMSContext ada = protocol.as("ada");
        JMSContext bob = protocol.as("bob")) {
      JMSConsumer adas = ada.createConsumer(ada.createTopic(EVENTS));
      JMSConsumer bobs = bob.createConsumer(bob.createTopic(EVENTS));

      publish("one", "for ada");
      publish("two", "for bob");
      publish(null, "for nobody");

      assertThat(adas.receiveBody(String.class, SOON)).isEqualTo("for ada");
      assertThat(adas.receive(NOTHING_COMES)).isNull();
      assertThat(bobs.receiveBody(String.class, SOON)).isEqualTo("for bob");
      assertThat(bobs.receive(NOTHING_COMES)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSelectorNarrowsWhatAWorkspaceReceives(Protocol protocol) {
    try (JMSContext ada = protocol.as("ada")) {
      JMSConsumer adas =
          ada.createConsumer(ada.createTopic(EVENTS), "type = 'channel.connected' OR 1 = 1");

      publish("two", "for bob");
      publish("one", "for ada");

      assertThat(adas.receiveBody(String.class, SOON)).isEqualTo("for ada");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDurableSubscriptionKeepsEventsWhileItsOwnerIsAwayAndTheBrokerRestarts(Protocol protocol)
      throws Exception {
    String name = "billing-" + protocol;
    try (JMSContext ada = protocol.as("ada")) {
      ada.setClientID("ada-" + protocol);
      ada.createDurableConsumer(ada.createTopic(EVENTS), name).close();
    }
    publish("one", "before");
    broker.stop();
    start();
    publish("two", "for bob");
    publish("one", "after");

    try (JMSContext ada = protocol.as("ada")) {
      ada.setClientID("ada-" + protocol);
      JMSConsumer consumer = ada.createDurableConsumer(ada.createTopic(EVENTS), name);
      assertThat(consumer.receiveBody(String.class, SOON)).isEqualTo("before");
      assertThat(consumer.receiveBody(String.class, SOON)).isEqualTo("after");
      assertThat(consumer.receive(NOTHING_COMES)).isNull();
      consumer.close();
      ada.unsubscribe(name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherWorkspaceCannotUseOrRemoveADurableSubscription(Protocol protocol) {
    String name = "audit-" + protocol;
    try (JMSContext ada = protocol.as("ada")) {
      ada.setClientID("shared-" + protocol);
      ada.createDurableConsumer(ada.createTopic(EVENTS), name).close();
    }
    publish("one", "for ada");

    try (JMSContext bob = protocol.as("bob")) {
      bob.setClientID("shared-" + protocol);
      assertThatThrownBy(() -> bob.createDurableConsumer(bob.createTopic(EVENTS), name))
          .isInstanceOf(JMSRuntimeException.class);
    }
    try (JMSContext bob = protocol.as("bob")) {
      bob.setClientID("shared-" + protocol);
      assertThatThrownBy(() -> bob.unsubscribe(name)).isInstanceOf(JMSRuntimeException.class);
    }
    try (JMSContext ada = protocol.as("ada")) {
      ada.setClientID("shared-" + protocol);
      JMSConsumer consumer = ada.createDurableConsumer(ada.createTopic(EVENTS), name);
      assertThat(consumer.receiveBody(String.class, SOON)).isEqualTo("for ada");
      consumer.close();
      ada.unsubscribe(name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachWorkspaceBrowsesAndConsumesItsOwnDeadLettersOnly(Protocol protocol) throws JMSException {
    bury("one", "of ada");
    bury("two", "of bob");

    try (JMSContext bob = protocol.as("bob")) {
      assertThat(browse(bob)).containsExactly("of bob");
      JMSConsumer consumer = bob.createConsumer(bob.createQueue(DEAD));
      assertThat(consumer.receiveBody(String.class, SOON)).isEqualTo("of bob");
      assertThat(consumer.receive(NOTHING_COMES)).isNull();
    }
    try (JMSContext ada = protocol.as("ada")) {
      assertThat(browse(ada)).containsExactly("of ada");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAWorkspaceSendsIsMarkedAsItsOwnAndAnsweredInATemporaryQueue(Protocol protocol)
      throws JMSException {
    try (JMSContext ada = protocol.as("ada");
        JMSContext operator = Protocol.CORE.as("operator")) {
      TemporaryQueue answers = ada.createTemporaryQueue();
      JMSConsumer answered = ada.createConsumer(answers);
      ada.createProducer()
          .setProperty("workspace", "two")
          .setProperty("sender", "bob")
          .setJMSReplyTo(answers)
          .send(ada.createQueue("switchboard.notifications"), "{}");

      Message request =
          operator.createConsumer(operator.createQueue("switchboard.notifications")).receive(SOON);
      assertThat(request.getStringProperty("workspace")).isEqualTo("one");
      assertThat(request.getStringProperty("sender")).isEqualTo("ada");
      assertThat(request.getBody(String.class)).isEqualTo("{}");
      operator.createProducer().send(request.getJMSReplyTo(), "accepted");

      assertThat(answered.receiveBody(String.class, SOON)).isEqualTo("accepted");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMessageAsLongAsOneMayBeIsMarkedToo(Protocol protocol) throws JMSException {
    String longest = "x".repeat(LONGEST_BODY);
    try (JMSContext ada = protocol.as("ada");
        JMSContext operator = Protocol.CORE.as("operator")) {
      ada.createProducer()
          .setProperty("workspace", "two")
          .send(ada.createQueue("switchboard.notifications"), longest);

      Message request =
          operator.createConsumer(operator.createQueue("switchboard.notifications")).receive(SOON);
      assertThat(request.getStringProperty("workspace")).isEqualTo("one");
      assertThat(request.getBody(String.class)).isEqualTo(longest);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMessageThatCannotBeMarkedIsNotTaken(Protocol protocol) throws JMSException {
    String huge = "x".repeat(10_000_000);
    try (JMSContext ada = protocol.as("ada");
        JMSContext operator = Protocol.CORE.as("operator")) {
      JMSProducer producer = ada.createProducer().setProperty("workspace", "two");
      Queue queue = ada.createQueue("switchboard.notifications");
      if (protocol == Protocol.AMQP) {
        assertThatThrownBy(() -> producer.send(queue, huge))
            .isInstanceOf(JMSRuntimeException.class)
            .hasMessageContaining("256 KiB");
      } else {
        producer.send(queue, huge);
      }

      Message taken =
          operator
              .createConsumer(operator.createQueue("switchboard.notifications"))
              .receive(protocol == Protocol.AMQP ? NOTHING_COMES : SOON);
      assertThat(taken == null ? "none" : taken.getStringProperty("workspace"))
          .isEqualTo(protocol == Protocol.AMQP ? "none" : "one");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWorkspaceMaySendNowhereElse(Protocol protocol) {
    for (String queue :
        List.of(
            "switchboard.delivery",
            "switchboard.delivery.dead",
            "switchboard.inbound",
            "switchboard.inbound.dead",
            "switchboard.support",
            "switchboard.support.dead",
            DEAD,
            "activemq.management",
            "a.new.queue")) {
      try (JMSContext ada = protocol.as("ada")) {
        assertThatThrownBy(() -> ada.createProducer().send(ada.createQueue(queue), "{}"))
            .as(queue)
            .isInstanceOf(JMSRuntimeException.class);
      }
    }
    for (String topic : List.of(EVENTS, LIVE)) {
      try (JMSContext ada = protocol.as("ada")) {
        assertThatThrownBy(() -> ada.createProducer().send(ada.createTopic(topic), "{}"))
            .as(topic)
            .isInstanceOf(JMSRuntimeException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWorkspaceMayReadNoInternalQueue(Protocol protocol) {
    try (JMSContext ada = protocol.as("ada")) {
      assertThatThrownBy(() -> ada.createConsumer(ada.createTopic(LIVE)))
          .isInstanceOf(JMSRuntimeException.class);
    }
    for (String queue :
        List.of("switchboard.notifications", "switchboard.delivery", "switchboard.inbound.dead")) {
      try (JMSContext ada = protocol.as("ada")) {
        assertThatThrownBy(() -> ada.createConsumer(ada.createQueue(queue)))
            .as(queue)
            .isInstanceOf(JMSRuntimeException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPasswordIsRefused(Protocol protocol) {
    assertThatThrownBy(
            () -> {
              try (JMSContext ada = protocol.factory().createContext("ada", "guess")) {
                ada.createTemporaryQueue();
              }
            })
        .isInstanceOf(JMSSecurityRuntimeException.class);
  }

  private static void publish(String workspace, String text) {
    send(workspace, text, true);
  }

  private static void bury(String workspace, String text) {
    send(workspace, text, false);
  }

  private static void send(String workspace, String text, boolean event) {
    try (JMSContext operator = Protocol.CORE.as("operator")) {
      var producer = operator.createProducer();
      if (workspace != null) {
        producer.setProperty("workspace", workspace);
      }
      producer.send(event ? operator.createTopic(EVENTS) : operator.createQueue(DEAD), text);
    }
  }

  private static List<String> browse(JMSContext context) throws JMSException {
    List<String> texts = new ArrayList<>();
    try (QueueBrowser browser = context.createBrowser(context.createQueue(DEAD))) {
      for (Object message : Collections.list(browser.getEnumeration())) {
        texts.add(((Message) message).getBody(String.class));
      }
    }
    return texts;
  }

  private static void start() throws Exception {
    broker =
        BrokerMain.configured(
            Path.of("../jms-config/src/main/broker/broker.xml").toRealPath(), "operator", "secret");
    broker.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
