package io.switchboard.inbound.control;

import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.boundary.Reaction;
import io.switchboard.channels.boundary.TakeUpdate;
import io.switchboard.inbound.boundary.MessageReceived;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.inbound.entity.InboundUpdates;
import io.switchboard.platform.messaging.Event;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first half of processing: what an update changes, and what follows of it, in one commit. */
@Stateless
public class UnderstandUpdate {
  /** The second half is left alone for so long before the sweep takes it up. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private InboundUpdates updates;
  private TakeUpdate taking;
  private Clock clock;

  public UnderstandUpdate() {}

  @Inject
  public UnderstandUpdate(InboundUpdates updates, TakeUpdate taking, Clock clock) {
    this.updates = updates;
    this.taking = taking;
    this.clock = clock;
  }

  /** What is to be done next; nothing where another has taken the update. */
  public Optional<InboundUpdate> understand(InboundUpdate kept) {
    if (!updates.hold(kept)) {
      return Optional.empty();
    }
    PlatformUpdate update = kept.update();
    Reaction reaction = taking.take(update.owner(), update.kind(), update.body());
    List<Event> events = new ArrayList<>(reaction.events());
    reaction
        .message()
        .map(text -> MessageReceived.event(kept.id(), update, text, clock.instant()))
        .ifPresent(events::add);
    InboundUpdate understood = kept.replying(reaction.reply(), events);
    updates.decided(understood, clock.instant().plus(PATIENCE));
    return Optional.of(understood);
  }

  /**
   * Does what a desk's updates change, in their order, and ends them, in one commit.
   *
   * @return false where another has taken one of them, and nothing is done
   */
  public boolean apply(List<InboundUpdate> kept, List<Runnable> changes) {
    boolean ours = updates.holdAll(kept);
    if (ours) {
      changes.forEach(Runnable::run);
      updates.done(kept);
    }
    return ours;
  }
}
