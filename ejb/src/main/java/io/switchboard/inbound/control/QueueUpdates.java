package io.switchboard.inbound.control;

import io.switchboard.inbound.entity.InboundUpdates.Waiting;
import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.messaging.MessageSender;
import io.switchboard.platform.messaging.QueueMessage;
import io.switchboard.platform.messaging.Queues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the ids of kept updates on the queue, those of one channel in order. */
@ApplicationScoped
public class QueueUpdates {
  private static final Logger LOG = LoggerFactory.getLogger(QueueUpdates.class);

  private MessageSender sender;

  QueueUpdates() {}

  @Inject
  public QueueUpdates(MessageSender sender) {
    this.sender = sender;
  }

  /** Without a broker they stay kept, and the sweep comes back to them. */
  public void queue(Collection<Waiting> updates) {
    if (updates.isEmpty()) {
      return;
    }
    try {
      sender.sendTogether(Queues.INBOUND, updates.stream().map(QueueUpdates::message).toList());
    } catch (BrokerUnavailable away) {
      LOG.warn("{} updates wait for the broker: {}", updates.size(), away.getMessage());
    }
  }

  private static QueueMessage message(Waiting update) {
    return new QueueMessage(
        InboundBody.of(update.id()), null, update.channelId().toString(), Duration.ZERO, Map.of());
  }
}
