package io.switchboard.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of time. PostgreSQL keeps microseconds, so the clock ticks in them too. */
@ApplicationScoped
public class SystemClock {
  @Produces
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1_000));
  }
}
