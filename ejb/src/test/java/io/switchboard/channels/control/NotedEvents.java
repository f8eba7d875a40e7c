package io.switchboard.channels.control;

import io.switchboard.platform.messaging.Event;
import io.switchboard.platform.messaging.PublishEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers what is published. */
final class NotedEvents extends PublishEvents {
  final List<String> types = new ArrayList<>();
  final List<Event> events = new ArrayList<>();

  NotedEvents() {
    super(null, null);
  }

  @Override
  public void publish(Collection<Event> published) {
    events.addAll(published);
    published.forEach(event -> types.add(event.type()));
  }
}
