package io.switchboard.support.transcripts.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JdbcPurgesTest {
  private static final Duration DAY = Duration.ofDays(1);
  private final JdbcPurges purges = new JdbcPurges(TestDatabase.shared());

  @Test
  @DisplayName("of several nodes one purges, and days that were missed are made up for once")
  void ofSeveralNodesOnePurges() throws Exception {
    Instant now = Instant.parse("2030-01-01T03:23:00Z");

    assertThat(begunAtOnce(now)).isEqualTo(1);
    assertThat(begunAtOnce(now.plus(DAY).minusSeconds(1))).isZero();
    assertThat(begunAtOnce(now.plus(DAY.multipliedBy(7)))).isEqualTo(1);
    assertThat(begunAtOnce(now.plus(DAY.multipliedBy(7)).plusSeconds(3_600))).isZero();
  }

  private long begunAtOnce(Instant now) throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> attempts =
          IntStream.range(0, 4)
              .mapToObj(i -> (Callable<Boolean>) () -> purges.begin(now, now.minus(DAY)))
              .toList();
      long begun = 0;
      for (Future<Boolean> attempt : nodes.invokeAll(attempts)) {
        begun += attempt.get() ? 1 : 0;
      }
      return begun;
    } finally {
      nodes.shutdownNow();
    }
  }
}
