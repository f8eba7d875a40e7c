package io.switchboard.inbound.trigger;

import io.switchboard.inbound.boundary.ProcessUpdate;
import io.switchboard.inbound.control.InboundBody;
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

/** Hears of kept updates. The row is what counts: an id that comes twice finds nothing to do. */
@MessageDriven(
    name = "InboundListener",
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.INBOUND),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1"),
      @ActivationConfigProperty(
          propertyName = "acknowledgeMode",
          propertyValue = "Dups-ok-acknowledge"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboundListener implements MessageListener {
  @Inject private ProcessUpdate processing;
  @Inject private DeadMessages dead;

  @Override
  public void onMessage(Message message) {
    try {
      if (message instanceof TextMessage text) {
        processing.process(InboundBody.read(text.getText()));
      } else {
        dead.bury(message, Queues.INBOUND_DEAD, "not_a_text_message");
      }
    } catch (InboundBody.Unreadable unreadable) {
      dead.bury(message, Queues.INBOUND_DEAD, "unreadable: " + unreadable.getMessage());
    } catch (JMSException e) {
      throw new IllegalStateException("The message's text cannot be had", e);
    }
  }
}
