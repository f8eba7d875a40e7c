package io.switchboard.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a workspace's applications what happened, at least once and in order. While the broker is
 * away, events are kept in the database and follow later.
 */
@ApplicationScoped
public class PublishEvents {
  private static final Logger LOG = LoggerFactory.getLogger(PublishEvents.class);

  private MessageSender sender;
  private EventOutbox outbox;

  PublishEvents() {}

  @Inject
  public PublishEvents(MessageSender sender, EventOutbox outbox) {
    this.sender = sender;
    this.outbox = outbox;
  }

  /**
   * Publishes events, or keeps them for later.
   *
   * @throws io.switchboard.platform.persistence.DatabaseUnavailable if both the broker and the
   *     database are away
   */
  public void publish(Collection<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    List<QueueMessage> messages = events.stream().map(PublishEvents::message).toList();
    try {
      sender.publish(messages);
    } catch (BrokerUnavailable away) {
      outbox.keep(events, messages);
    }
  }

  /**
   * Keeps events of one workspace with the caller's transaction; they are published soon after it,
   * at once where {@link #publishKept} is called then.
   */
  public void keep(WorkspaceId workspace, Collection<Event> events) {
    if (!events.isEmpty()) {
      outbox.keepWithin(workspace, events, events.stream().map(PublishEvents::message).toList());
    }
  }

  /**
   * Publishes what is kept, each page in a transaction of its own; without a broker it stays kept.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void publishKept() {
    try {
      boolean more = true;
      while (more) {
        more = outbox.publishPage();
      }
    } catch (BrokerUnavailable away) {
      LOG.debug("Events stay kept: {}", away.getMessage());
    }
  }

  private static QueueMessage message(Event event) {
    try {
      return QueueMessage.of(
          Json.mapper().writeValueAsString(event),
          Map.of("type", event.type(), Queues.WORKSPACE, event.workspace().toString()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event of type " + event.type() + " is no JSON", e);
    }
  }
}
