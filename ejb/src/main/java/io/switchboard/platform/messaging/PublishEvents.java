package io.switchboard.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tells a workspace's applications what happened, at least once and in order. While the broker is
 * away, events are kept in the database and follow later.
 */
@ApplicationScoped
public class PublishEvents {
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
