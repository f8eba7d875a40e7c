package io.switchboard.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final List<Duration> TWO = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1));

  @Test
  void jitterStaysWithinAFifth() {
    assertThat(new RetrySchedule(TWO, () -> 0.0).after(0)).contains(Duration.ofSeconds(8));
    assertThat(new RetrySchedule(TWO, () -> 0.5).after(0)).contains(Duration.ofSeconds(10));
    assertThat(new RetrySchedule(TWO, () -> 0.999_999).after(0).orElseThrow())
        .isBetween(Duration.ofMillis(11_999), Duration.ofSeconds(12));
  }

  @Test
  void asManyRetriesAsEntries() {
    RetrySchedule schedule = new RetrySchedule(TWO, () -> 0.5);

    assertThat(schedule.after(1)).contains(Duration.ofMinutes(1));
    assertThat(schedule.after(2)).isEmpty();
  }
}
