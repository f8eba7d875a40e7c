package io.switchboard.channels.control;

import io.switchboard.channels.entity.Bindings;
import io.switchboard.platform.messaging.PublishEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ends attempts to bind that nobody has used in time. */
@ApplicationScoped
public class EndAttempts {
  private Bindings bindings;
  private ChannelEvents told;
  private PublishEvents events;

  EndAttempts() {}

  @Inject
  public EndAttempts(Bindings bindings, ChannelEvents told, PublishEvents events) {
    this.bindings = bindings;
    this.told = told;
    this.events = events;
  }

  public void endExpired() {
    bindings.endExpired().stream().map(told::changed).forEach(events::publish);
  }
}
