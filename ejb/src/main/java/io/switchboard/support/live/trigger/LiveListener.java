package io.switchboard.support.live.trigger;

import io.switchboard.platform.messaging.Queues;
import io.switchboard.support.live.control.TellNodes;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what the other nodes' sockets show: one subscription for each node, with no memory of what
 * was said while it was away.
 */
@MessageDriven(
    name = "LiveListener",
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Topic"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.SUPPORT_LIVE),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1"),
      @ActivationConfigProperty(
          propertyName = "acknowledgeMode",
          propertyValue = "Dups-ok-acknowledge"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveListener implements MessageListener {
  private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);

  @Inject private TellNodes nodes;

  @Override
  public void onMessage(Message message) {
    try {
      if (message instanceof TextMessage text) {
        nodes.hear(text.getText());
      }
    } catch (IllegalArgumentException unknown) {
      LOG.warn("Another node told something that this version does not know", unknown);
    } catch (JMSException e) {
      throw new IllegalStateException("The message's text cannot be had", e);
    }
  }
}
