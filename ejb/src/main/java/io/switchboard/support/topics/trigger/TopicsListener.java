package io.switchboard.support.topics.trigger;

import io.switchboard.platform.messaging.DeadMessages;
import io.switchboard.platform.messaging.Queues;
import io.switchboard.support.topics.boundary.DriveTopics;
import io.switchboard.support.topics.control.WakeUp;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;

/**
 * Hears where something waits. Acknowledging is lazy, for the rows are what counts: a wake-up that
 * comes twice finds nothing to do, and one that is lost is made up for by the sweep.
 */
@MessageDriven(
    name = "TopicsListener",
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.SUPPORT),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1"),
      @ActivationConfigProperty(
          propertyName = "acknowledgeMode",
          propertyValue = "Dups-ok-acknowledge"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TopicsListener implements MessageListener {
  @Inject private DriveTopics drive;
  @Inject private DeadMessages dead;

  @Override
  public void onMessage(Message message) {
    try {
      if (message instanceof TextMessage text) {
        drive.wake(WakeUp.read(text.getText()));
      } else {
        dead.bury(message, Queues.SUPPORT_DEAD, "not_a_text_message");
      }
    } catch (WakeUp.Unreadable unreadable) {
      dead.bury(message, Queues.SUPPORT_DEAD, "unreadable: " + unreadable.getMessage());
    } catch (JMSException e) {
      throw new IllegalStateException("The message's text cannot be had", e);
    }
  }
}
