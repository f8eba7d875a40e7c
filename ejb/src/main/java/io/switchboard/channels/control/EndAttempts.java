package io.switchboard.channels.control;

import io.switchboard.channels.entity.Bindings;
import io.switchboard.channels.entity.Channel;
import io.switchboard.platform.messaging.PublishEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

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

  /** Ends them and keeps what is told of it, both or neither. */
  @Transactional
  public void endExpired() {
    for (Channel ended : bindings.endExpired()) {
      events.keep(ended.owner().workspace(), told.changed(ended));
    }
  }
}
