package io.switchboard.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff();

  @Test
  void pausesDoubleUpToHalfAMinuteWhileAPartKeepsDying() {
    backoff.started(0);

    assertThat(backoff.pause(1)).isEqualTo(Duration.ofMillis(200));
    assertThat(backoff.pause(1)).isEqualTo(Duration.ofMillis(400));
    for (int death = 0; death < 10; death++) {
      backoff.pause(1);
    }
    assertThat(backoff.pause(1)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aPartThatRanForAMinuteIsStartedAgainAtOnce() {
    backoff.started(0);
    backoff.pause(1);
    backoff.pause(1);

    assertThat(backoff.pause(Duration.ofSeconds(61).toNanos())).isEqualTo(Duration.ofMillis(200));
  }
}
