package io.switchboard.platform.ids;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes time-ordered ids (RFC 9562, version 7). Ids made by one instance rise strictly, so their
 * order is the order of making, also within a millisecond and when the clock steps back. They are
 * no secrets: whoever knows one still needs the right to see what it names.
 */
@ApplicationScoped
public class Uuids {
  private static final int SEQUENCE_BITS = 12;
  private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;

  private Clock clock;
  private long last;

  Uuids() {}

  @Inject
  public Uuids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    long low = (ThreadLocalRandom.current().nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    long tick = nextTick();
    long millis = tick >>> SEQUENCE_BITS;
    return new UUID(millis << 16 | 0x7000L | (tick & SEQUENCE_MASK), low);
  }

  private synchronized long nextTick() {
    last = Math.max(last + 1, clock.millis() << SEQUENCE_BITS);
    return last;
  }

  /** The id in {@code text} in its canonical form, or empty. */
  public static Optional<UUID> parse(String text) {
    if (text == null || text.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
