package io.switchboard.inbound.boundary;

import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.boundary.Reaction;
import io.switchboard.platform.messaging.Event;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The news that the bound person of a channel wrote something. */
public final class MessageReceived {
  /** The type of the event on the topic. */
  public static final String TYPE = "message.received";

  private MessageReceived() {}

  /**
   * The event. Its id is that of the kept update, so that one that is published twice can be told.
   */
  public static Event event(UUID id, PlatformUpdate update, Reaction.Text text, Instant at) {
    return new Event(
        id,
        TYPE,
        update.owner().workspace(),
        at,
        Map.of(
            "userId", update.owner().user().value(),
            "platform", update.kind().word(),
            "from", text.from(),
            "text", text.text()));
  }
}
