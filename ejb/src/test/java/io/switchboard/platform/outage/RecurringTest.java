package io.switchboard.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.persistence.DatabaseRefused;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RecurringTest {
  private static final Logger LOG = LoggerFactory.getLogger(RecurringTest.class);

  static Stream<RuntimeException> failures() {
    return Stream.of(
        new DatabaseUnavailable(new SQLException("away", "08006")),
        new DatabaseRefused(new SQLException("deadlock detected", "40P01")),
        new BrokerUnavailable(new IllegalStateException("away")),
        new IllegalStateException("unexpected"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void noFailureReachesTheServerThatWouldEndTheSchedule(RuntimeException failure) {
    assertThatCode(
            () ->
                Recurring.turn(
                    LOG,
                    "A turn",
                    () -> {
                      throw failure;
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void turnIsTaken() {
    boolean[] taken = new boolean[1];

    Recurring.turn(LOG, "A turn", () -> taken[0] = true);

    assertThat(taken[0]).isTrue();
  }
}
