package io.switchboard.channels.boundary;

import java.time.Duration;
import java.util.Objects;

/**
 * What a platform lets one line send, kept ahead of time.
 *
 * @param chatInterval the least time between two messages to one chat; zero for no such limit
 * @param perSecond messages a second of the whole line; 0 for no such limit
 */
public record Pace(Duration chatInterval, int perSecond) {
  public static final Pace UNLIMITED = new Pace(Duration.ZERO, 0);

  public Pace {
    Objects.requireNonNull(chatInterval, "chatInterval");
    if (chatInterval.isNegative() || perSecond < 0) {
      throw new IllegalArgumentException("A pace is not negative.");
    }
  }
}
