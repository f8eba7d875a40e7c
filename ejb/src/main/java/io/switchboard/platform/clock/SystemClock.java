package io.switchboard.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one source of time. PostgreSQL keeps microseconds, so the clock ticks in them too. */
@ApplicationScoped
public class SystemClock {
  @Produces
  Clock clock() {
    return new MicrosecondClock(ZoneOffset.UTC);
  }

  /** Not {@link Clock#tick}, whose {@code millis()} fails for ticks below a millisecond. */
  private static final class MicrosecondClock extends Clock {
    private final ZoneId zone;

    MicrosecondClock(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new MicrosecondClock(other);
    }

    @Override
    public Instant instant() {
      return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
  }
}
