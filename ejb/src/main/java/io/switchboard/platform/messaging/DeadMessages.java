package io.switchboard.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts messages that nobody can read where people look for them, with the reason. */
@ApplicationScoped
public class DeadMessages {
  private static final Logger LOG = LoggerFactory.getLogger(DeadMessages.class);

  private MessageSender sender;

  DeadMessages() {}

  @Inject
  public DeadMessages(MessageSender sender) {
    this.sender = sender;
  }

  /**
   * As {@link #bury(Message, String, String, Map)}, of no workspace.
   *
   * @throws BrokerUnavailable it was not put there
   */
  public void bury(Message message, String queue, String reason) {
    bury(message, queue, reason, Map.of());
  }

  /**
   * Puts a copy of the message's text on the queue, with property {@link Queues#REASON}; of a
   * message without text only the reason and the properties.
   *
   * @throws BrokerUnavailable it was not put there
   */
  public void bury(Message message, String queue, String reason, Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.put(Queues.REASON, reason);
    sender.sendEach(queue, List.of(QueueMessage.of(text(message), all)));
    LOG.warn("A message went to {}: {}", queue, reason);
  }

  private static String text(Message message) {
    try {
      if (message instanceof TextMessage text && text.getText() != null) {
        return text.getText();
      }
      if (message instanceof BytesMessage bytes) {
        return "(" + bytes.getBodyLength() + " bytes)";
      }
      return "";
    } catch (JMSException e) {
      LOG.warn("The text of a dead message cannot be had", e);
      return "";
    }
  }
}
