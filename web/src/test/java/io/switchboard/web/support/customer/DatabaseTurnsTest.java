package io.switchboard.web.support.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseTurnsTest {
  private final DatabaseTurns turns = new DatabaseTurns(1, Duration.ofMillis(1));

  @Test
  void whoHasNoTurnInTimeIsTold() {
    turns.take(
        () -> {
          assertThatThrownBy(() -> turns.take(() -> "second")).isInstanceOf(TooBusy.class);
          return "first";
        });

    assertThat(turns.take(() -> "third")).isEqualTo("third");
  }

  @Test
  void workThatFailsLeavesItsTurn() {
    assertThatThrownBy(
            () ->
                turns.take(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    assertThat(turns.take(() -> "next")).isEqualTo("next");
  }
}
