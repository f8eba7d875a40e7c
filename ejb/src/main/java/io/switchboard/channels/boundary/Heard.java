package io.switchboard.channels.boundary;

import java.util.Objects;

/** What came from a platform, as far as it concerns us. */
public sealed interface Heard {

  /**
   * A person wrote to the bot, in private.
   *
   * @param person the platform's id of the person
   * @param name the person's public name there, or null
   * @param address where to answer
   */
  record Said(String person, String name, String address, String text) implements Heard {
    public Said {
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(text, "text");
    }
  }

  /** A person does not want to hear from the bot any more. */
  record Blocked(String address) implements Heard {
    public Blocked {
      Objects.requireNonNull(address, "address");
    }
  }

  /** Nothing that concerns us. */
  record Nothing() implements Heard {}
}
