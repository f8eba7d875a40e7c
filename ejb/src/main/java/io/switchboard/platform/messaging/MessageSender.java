package io.switchboard.platform.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;

/** Puts messages on queues and on the topic of events. */
@ApplicationScoped
public class MessageSender {
  private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
  private static final String GROUP = "JMSXGroupID";

  @Resource(lookup = "jms/switchboard")
  private ConnectionFactory connections;

  /**
   * Puts all of them on the queue in one transaction of the broker, in order. One message whose
   * duplicate id is known to the broker makes it refuse them all.
   *
   * @throws BrokerUnavailable none was taken
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void sendTogether(String queue, Collection<QueueMessage> messages) {
    sendAll(queue, messages);
  }

  /**
   * Puts each on the queue by itself: the broker silently drops those whose duplicate id it knows.
   *
   * @throws BrokerUnavailable some may have been taken
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void sendEach(String queue, Collection<QueueMessage> messages) {
    sendAll(queue, messages);
  }

  /**
   * Publishes events in one transaction of the broker, in order.
   *
   * @throws BrokerUnavailable none was published
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void publish(Collection<QueueMessage> events) {
    try (JMSContext context = connections.createContext()) {
      send(context, context.createTopic(Queues.EVENTS), events);
    } catch (JMSRuntimeException | JMSException e) {
      throw new BrokerUnavailable(e);
    }
  }

  private void sendAll(String queue, Collection<QueueMessage> messages) {
    try (JMSContext context = connections.createContext()) {
      send(context, context.createQueue(queue), messages);
    } catch (JMSRuntimeException | JMSException e) {
      throw new BrokerUnavailable(e);
    }
  }

  private static void send(
      JMSContext context, Destination destination, Collection<QueueMessage> messages)
      throws JMSException {
    JMSProducer producer = context.createProducer();
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
