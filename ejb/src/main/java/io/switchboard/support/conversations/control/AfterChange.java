package io.switchboard.support.conversations.control;

import io.switchboard.platform.messaging.PublishEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Has the world told of a change: nothing is told that does not become durable. */
@ApplicationScoped
public class AfterChange {
  private PublishEvents events;
  private Event<Committed> committed;

  AfterChange() {}

  @Inject
  public AfterChange(PublishEvents events, Event<Committed> committed) {
    this.events = events;
    this.committed = committed;
  }

  /** Works in the transaction of the change. */
  void follow(Change change) {
    events.keep(change.ref().workspace(), change.events());
    if (!change.frames().isEmpty() || !change.events().isEmpty()) {
      committed.fire(new Committed(change.frames(), !change.events().isEmpty()));
    }
  }
}
