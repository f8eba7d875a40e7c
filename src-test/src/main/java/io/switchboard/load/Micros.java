package io.switchboard.load;

import java.time.Clock;
import java.time.Instant;

/** The machine's clock, which all processes of a run share. */
public final class Micros {
  private static final Clock CLOCK = Clock.systemUTC();

  private Micros() {}

  /** Since 1970. */
  public static long now() {
    Instant now = CLOCK.instant();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }
}
