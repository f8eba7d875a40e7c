package io.switchboard.channels.boundary;

import io.switchboard.platform.messaging.Event;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is to be done about an update, once what it changed is durable. */
public record Reaction(Optional<Reply> reply, Optional<Text> message, List<Event> events) {
  public static final Reaction NONE = new Reaction(Optional.empty(), Optional.empty(), List.of());

  public Reaction {
    Objects.requireNonNull(reply, "reply");
    Objects.requireNonNull(message, "message");
    events = List.copyOf(events);
  }

  /** Something to say. */
  public record Reply(String address, String text) {
    public Reply {
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(text, "text");
    }
  }

  /** What the bound person wrote. */
  public record Text(String from, String text) {
    public Text {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(text, "text");
    }
  }

  public static Reaction replying(String address, String text, List<Event> events) {
    return new Reaction(Optional.of(new Reply(address, text)), Optional.empty(), events);
  }

  public static Reaction telling(List<Event> events) {
    return new Reaction(Optional.empty(), Optional.empty(), events);
  }

  public static Reaction received(String from, String text) {
    return new Reaction(Optional.empty(), Optional.of(new Text(from, text)), List.of());
  }
}
