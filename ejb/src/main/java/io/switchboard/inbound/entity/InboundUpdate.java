package io.switchboard.inbound.entity;

import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.boundary.Reaction.Reply;
import io.switchboard.platform.messaging.Event;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An update on its way through.
 *
 * @param tries how often its reply was tried
 * @param reply what is to be said; known once it is understood
 * @param events what is to be published; known once it is understood
 */
public record InboundUpdate(
    UUID id,
    PlatformUpdate update,
    Status status,
    int tries,
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
    Objects.requireNonNull(reply, "reply");
    events = List.copyOf(events);
  }

  /** Understood: this is to be said and published. */
  public InboundUpdate replying(Optional<Reply> toSay, List<Event> toPublish) {
    return new InboundUpdate(id, update, Status.REPLYING, tries, toSay, toPublish);
  }
}
