package io.switchboard.notifications.trigger;

import io.switchboard.notifications.boundary.TakeFromQueue;
import io.switchboard.notifications.boundary.TakeFromQueue.Reply;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.messaging.DeadMessages;
import io.switchboard.platform.messaging.MessageSender;
import io.switchboard.platform.messaging.Queues;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.Map;
import java.util.Optional;

/**
 * Takes notifications that applications put on the queue. A message is acknowledged after its
 * notification is on disk; while the database is away the broker brings it again. Whose it is says
 * the property that the broker itself sets on every message, whatever the sender wrote there.
 */
@MessageDriven(
    name = "IntakeListener",
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.NOTIFICATIONS),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
    })
public class IntakeListener implements MessageListener {
  @Inject private TakeFromQueue take;
  @Inject private DeadMessages dead;
  @Inject private MessageSender sender;

  @Override
  public void onMessage(Message message) {
    try {
      Optional<WorkspaceId> workspace =
          WorkspaceId.parse(message.getStringProperty(Queues.WORKSPACE));
      if (workspace.isEmpty()) {
        dead.bury(message, Queues.NOTIFICATIONS_DEAD, "unknown_sender");
      } else {
        take(workspace.get(), message);
      }
    } catch (JMSException e) {
      throw new IllegalStateException("The message cannot be read", e);
    }
  }

  private void take(WorkspaceId workspace, Message message) throws JMSException {
    Map<String, String> owner = Map.of(Queues.WORKSPACE, workspace.toString());
    if (!(message instanceof TextMessage text)) {
      dead.bury(message, Queues.NOTIFICATIONS_DEAD, "not_a_text_message", owner);
      return;
    }
    Reply reply = take.take(workspace, text.getText(), message.getJMSMessageID());
    if (reply.isPoison()) {
      dead.bury(message, Queues.NOTIFICATIONS_DEAD, reply.reason(), owner);
    }
    if (message.getJMSReplyTo() != null) {
      sender.reply(message, reply.body());
    }
  }
}
