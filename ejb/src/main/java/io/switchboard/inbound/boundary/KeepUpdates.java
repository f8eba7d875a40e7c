package io.switchboard.inbound.boundary;

import io.switchboard.channels.boundary.KeepsUpdates;
import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.inbound.control.QueueUpdates;
import io.switchboard.inbound.entity.InboundUpdates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Keeps what platforms tell us, and has it processed. */
@ApplicationScoped
public class KeepUpdates implements KeepsUpdates {
  private InboundUpdates updates;
  private QueueUpdates queue;

  KeepUpdates() {}

  @Inject
  public KeepUpdates(InboundUpdates updates, QueueUpdates queue) {
    this.updates = updates;
    this.queue = queue;
  }

  @Override
  @Transactional
  public List<PlatformUpdate> keep(Collection<PlatformUpdate> fresh) {
    return updates.add(fresh);
  }

  @Override
  public void announce(Collection<PlatformUpdate> kept) {
    if (!kept.isEmpty()) {
      queue.queue(updates.idsOf(kept));
    }
  }
}
