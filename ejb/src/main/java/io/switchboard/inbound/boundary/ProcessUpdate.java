package io.switchboard.inbound.boundary;

import io.switchboard.inbound.control.FollowUp;
import io.switchboard.inbound.control.HearInTurn;
import io.switchboard.inbound.control.UnderstandUpdate;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.inbound.entity.InboundUpdate.Status;
import io.switchboard.inbound.entity.InboundUpdates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Processes a kept update, once. What is told to a workspace's own bot goes to whoever hears for
 * its support desk, in turn, and ends there.
 */
@ApplicationScoped
public class ProcessUpdate {
  private InboundUpdates updates;
  private UnderstandUpdate understanding;
  private FollowUp following;
  private HearInTurn desks;

  ProcessUpdate() {}

  @Inject
  public ProcessUpdate(
      InboundUpdates updates,
      UnderstandUpdate understanding,
      FollowUp following,
      HearInTurn desks) {
    this.updates = updates;
    this.understanding = understanding;
    this.following = following;
    this.desks = desks;
  }

  /** An update that is gone, done, or in somebody else's hands is left alone. */
  public void process(UUID id) {
    updates.find(id).flatMap(this::understood).ifPresent(following::followUp);
  }

  private Optional<InboundUpdate> understood(InboundUpdate update) {
    if (update.update().owner().isDesk()) {
      if (update.status() == Status.RECEIVED) {
        desks.hear(update.update().channelId());
      }
      return Optional.empty();
    }
    if (update.status() == Status.RECEIVED) {
      return understanding.understand(update);
    }
    return Optional.of(update).filter(kept -> kept.status() == Status.REPLYING);
  }
}
