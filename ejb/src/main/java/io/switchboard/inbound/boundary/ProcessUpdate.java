package io.switchboard.inbound.boundary;

import io.switchboard.inbound.control.FollowUp;
import io.switchboard.inbound.control.UnderstandUpdate;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.inbound.entity.InboundUpdate.Status;
import io.switchboard.inbound.entity.InboundUpdates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Processes a kept update, once. */
@ApplicationScoped
public class ProcessUpdate {
  private InboundUpdates updates;
  private UnderstandUpdate understanding;
  private FollowUp following;

  ProcessUpdate() {}

  @Inject
  public ProcessUpdate(InboundUpdates updates, UnderstandUpdate understanding, FollowUp following) {
    this.updates = updates;
    this.understanding = understanding;
    this.following = following;
  }

  /** An update that is gone, done, or in somebody else's hands is left alone. */
  public void process(UUID id) {
    updates.find(id).flatMap(this::understood).ifPresent(following::followUp);
  }

  private Optional<InboundUpdate> understood(InboundUpdate update) {
    if (update.status() == Status.RECEIVED) {
      return understanding.understand(update);
    }
    return Optional.of(update).filter(kept -> kept.status() == Status.REPLYING);
  }
}
