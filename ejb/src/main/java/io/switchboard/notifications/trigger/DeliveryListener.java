package io.switchboard.notifications.trigger;

import io.switchboard.notifications.boundary.DriveDelivery;
import io.switchboard.notifications.control.WakeUpBody.UnreadableWakeUp;
import io.switchboard.platform.messaging.DeadMessages;
import io.switchboard.platform.messaging.Queues;
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
 * Hears what is due. Acknowledging is lazy, for the claim in the row is what counts: a wake-up that
 * comes twice finds nothing to do, and one that is lost is found by the sweep.
 */
@MessageDriven(
    name = "DeliveryListener",
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.DELIVERY),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1"),
      @ActivationConfigProperty(
          propertyName = "acknowledgeMode",
          propertyValue = "Dups-ok-acknowledge"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryListener implements MessageListener {
  @Inject private DriveDelivery drive;
  @Inject private DeadMessages dead;

  @Override
  public void onMessage(Message message) {
    try {
      if (message instanceof TextMessage text) {
        drive.wake(text.getText());
      } else {
        dead.bury(message, Queues.DELIVERY_DEAD, "not_a_text_message");
      }
    } catch (UnreadableWakeUp unreadable) {
      dead.bury(message, Queues.DELIVERY_DEAD, "unreadable: " + unreadable.getMessage());
    } catch (JMSException e) {
      throw new IllegalStateException("The message's text cannot be had", e);
    }
  }
}
