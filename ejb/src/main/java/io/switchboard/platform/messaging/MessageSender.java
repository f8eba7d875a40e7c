package io.switchboard.platform.messaging;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts messages on queues and on the topic of events. */
@ApplicationScoped
public class MessageSender {
  private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);
  private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
  private static final String GROUP = "JMSXGroupID";

  @Resource(lookup = "jms/switchboard")
  private ConnectionFactory connections;

  /** For transactions: a send in one need not wait for the broker, the commit does. */
  @Resource(lookup = "jms/switchboard-groups")
  private ConnectionFactory connectionsForGroups;

  @Inject private NewTransaction transaction;

  /**
   * Puts all of them on the queue in one transaction of the broker, in order. One message whose
   * duplicate id is known to the broker makes it refuse them all.
   *
   * @throws BrokerUnavailable none was taken
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void sendTogether(String queue, Collection<QueueMessage> messages) {
    together(messages, context -> context.createQueue(queue));
  }

  /**
   * Puts each on the queue by itself: the broker silently drops those whose duplicate id it knows.
   *
   * @throws BrokerUnavailable some may have been taken
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void sendEach(String queue, Collection<QueueMessage> messages) {
    send(connections, context -> context.createQueue(queue), messages);
  }

  /**
   * Publishes events in one transaction of the broker, in order.
   *
   * @throws BrokerUnavailable none was published
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void publish(Collection<QueueMessage> events) {
    together(events, context -> context.createTopic(Queues.EVENTS));
  }

  /**
   * Publishes a message that is worth something now only: whoever does not listen misses it, and
   * the broker forgets it when it ends.
   *
   * @throws BrokerUnavailable it was not published
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void broadcast(String topic, QueueMessage message) {
    try (JMSContext context = connections.createContext()) {
      JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
      send(context, producer, context.createTopic(topic), List.of(message));
    } catch (JMSRuntimeException | JMSException e) {
      throw new BrokerUnavailable(e);
    }
  }

  /**
   * Answers a message where its sender asked for it, with its correlation id, or its own id where
   * it has none. Our own queues are no place for answers: such a wish is ignored.
   *
   * @throws BrokerUnavailable the answer was not sent
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void reply(Message request, String body) {
    try (JMSContext context = connections.createContext()) {
      Destination to = request.getJMSReplyTo();
      if (isOurs(to)) {
        LOG.warn("A sender asked for an answer on {}, which is not a place for answers", to);
        return;
      }
      String correlation = request.getJMSCorrelationID();
      TextMessage answer = context.createTextMessage(body);
      answer.setJMSCorrelationID(correlation == null ? request.getJMSMessageID() : correlation);
      context.createProducer().send(to, answer);
    } catch (JMSRuntimeException | JMSException e) {
      throw new BrokerUnavailable(e);
    }
  }

  /** One alone needs no transaction: it is taken as a whole or not at all. */
  private void together(
      Collection<QueueMessage> messages, Function<JMSContext, Destination> destination) {
    if (messages.size() == 1) {
      send(connections, destination, messages);
      return;
    }
    try {
      transaction.run(() -> send(connectionsForGroups, destination, messages));
    } catch (EJBException e) {
      throw new BrokerUnavailable(e);
    }
  }

  private static boolean isOurs(Destination destination) throws JMSException {
    String name =
        destination instanceof Queue queue
            ? queue.getQueueName()
            : ((Topic) destination).getTopicName();
    return name.startsWith("switchboard.") || name.startsWith("activemq.") || name.startsWith("$");
  }

  private static void send(
      ConnectionFactory connections,
      Function<JMSContext, Destination> destination,
      Collection<QueueMessage> messages) {
    try (JMSContext context = connections.createContext()) {
      send(context, context.createProducer(), destination.apply(context), messages);
    } catch (JMSRuntimeException | JMSException e) {
      throw new BrokerUnavailable(e);
    }
  }

  private static void send(
      JMSContext context,
      JMSProducer producer,
      Destination destination,
      Collection<QueueMessage> messages)
      throws JMSException {
    for (QueueMessage message : messages) {
      TextMessage text = context.createTextMessage(message.body());
      for (Map.Entry<String, String> property : message.properties().entrySet()) {
        text.setStringProperty(property.getKey(), property.getValue());
      }
      if (message.duplicateId() != null) {
        text.setStringProperty(DUPLICATE_ID, message.duplicateId());
      }
      if (message.group() != null) {
        text.setStringProperty(GROUP, message.group());
      }
      producer.setDeliveryDelay(message.delay().toMillis()).send(destination, text);
    }
  }
}
