package io.switchboard.load;

import java.time.Clock;
import java.time.Instant;

/** The machine's clock, which all processes of a run share. */
final class Micros {
  private static final Clock CLOCK = Clock.systemUTC();

  private Micros() {}

  static long now() {
    Instant now = CLOCK.instant();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }
}
