package io.switchboard.inbound.control;

import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.Reaction.Reply;
import io.switchboard.channels.boundary.ReplyToPerson;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.inbound.entity.InboundUpdate.Status;
import io.switchboard.inbound.entity.InboundUpdates;
import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.messaging.PublishEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The second half of processing: publishes what an update came to, and answers the person. A reply
 * that a platform puts off is tried again; one whose fate is unknown is not.
 */
@ApplicationScoped
public class FollowUp {
  private static final int MAX_TRIES = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int GROUP = 200;

  private record Answered(InboundUpdate update, DeliveryOutcome outcome) {}

  private final GroupWork<Answered> answers = new GroupWork<>("replies", GROUP, this::write);
  private InboundUpdates updates;
  private ReplyToPerson replying;
  private PublishEvents events;
  private Clock clock;

  FollowUp() {}

  @Inject
  public FollowUp(
      InboundUpdates updates, ReplyToPerson replying, PublishEvents events, Clock clock) {
    this.updates = updates;
    this.replying = replying;
    this.events = events;
    this.clock = clock;
  }

  /** The loop that writes down what became of replies; give it to an executor once. */
  public Runnable loop() {
    return answers;
  }

  /** Ends the loop. */
  public void stop() {
    answers.close();
  }

  /** Does what is left to be done; the person's answer goes out beside the caller. */
  public void followUp(InboundUpdate update) {
    if (update.tries() == 0) {
      events.publish(update.events());
    }
    if (update.reply().isEmpty()) {
      updates.end(update.id(), Status.DONE);
      return;
    }
    Reply reply = update.reply().get();
    replying
        .reply(update.update().channelId(), reply.address(), reply.text(), update.id().toString())
        .thenAccept(outcome -> answers.add(new Answered(update, outcome)));
  }

  private void write(List<Answered> group) {
    group.forEach(answered -> write(answered.update(), answered.outcome()));
  }

  private void write(InboundUpdate update, DeliveryOutcome outcome) {
    if (outcome instanceof Deferred deferred && update.tries() < MAX_TRIES) {
      Instant bySchedule = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << update.tries()));
      updates.postpone(update.id(), deferred.retryAt().orElse(bySchedule));
    } else {
      updates.end(update.id(), outcome instanceof Deferred ? Status.DEAD : Status.DONE);
    }
  }
}
