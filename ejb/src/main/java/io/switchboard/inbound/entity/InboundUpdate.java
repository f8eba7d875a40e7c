package io.switchboard.inbound.entity;

import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.boundary.Reaction.Reply;
import io.switchboard.platform.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An update on its way through.
 *
 * @param tries how often it, or its reply, was tried in vain
 * @param putOffUntil before then it is not tried again
 * @param reply what is to be said; known once it is understood
 * @param events what is to be published; known once it is understood
 */
public record InboundUpdate(
    UUID id,
    PlatformUpdate update,
    Status status,
    int tries,
    Optional<Instant> putOffUntil,
    Optional<Reply> reply,
    List<Event> events) {

  /** How far it has come. */
  public enum Status {
    RECEIVED,
    /** Understood; its events and its reply are to go out. */
    REPLYING,
    DONE,
    DEAD
  }

  public InboundUpdate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(putOffUntil, "putOffUntil");
    Objects.requireNonNull(reply, "reply");
    events = List.copyOf(events);
  }

  /** Understood: this is to be said and published. */
  public InboundUpdate replying(Optional<Reply> toSay, List<Event> toPublish) {
    return new InboundUpdate(id, update, Status.REPLYING, tries, putOffUntil, toSay, toPublish);
  }
}
