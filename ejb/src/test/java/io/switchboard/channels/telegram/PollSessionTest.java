package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.entity.SampleChannel;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R12: a second program that listens is told to the owner; our own restart never is")
class PollSessionTest {
  private long now = Long.MAX_VALUE - Duration.ofMinutes(10).toNanos();
  private final PollSession session =
      new PollSession(SampleChannel.lease(SampleChannel.connected()), now, now, now);

  private void pass(Duration time) {
    now += time.toNanos();
  }

  @Test
  void theLastPollOfARunBeforeOursIsNoSuspicion() {
    for (int i = 0; i < 34; i++) {
      assertThat(session.conflicted(now)).isFalse();
      pass(Duration.ofSeconds(1));
    }
    pass(Duration.ofSeconds(1));
    assertThat(session.conflicted(now)).as("the first that counts").isFalse();
  }

  @Test
  void oneConflictIsNoSuspicion() {
    pass(Duration.ofMinutes(1));
    assertThat(session.conflicted(now)).isFalse();
    pass(Duration.ofMinutes(5));
    assertThat(session.conflicted(now)).as("nor is one now and then").isFalse();
  }

  @Test
  void twoConflictsWithinAWhileAreToldOnce() {
    pass(Duration.ofMinutes(1));
    assertThat(session.conflicted(now)).isFalse();
    pass(Duration.ofSeconds(2));
    assertThat(session.conflicted(now)).isTrue();
    pass(Duration.ofSeconds(60));
    assertThat(session.conflicted(now)).isFalse();
  }

  @Test
  void afterAConflictEvenAQuietBotIsWaitedOnSoThatTheSecondIsNoticed() {
    assertThat(session.timeout(now)).isZero();
    pass(Duration.ofMinutes(1));
    session.conflicted(now);
    assertThat(session.timeout(now)).isPositive();
    pass(Duration.ofMinutes(5));
    assertThat(session.timeout(now)).isZero();
  }

  @Test
  void aSuspicionWearsOffWhenNobodyElseListensForAWhile() {
    pass(Duration.ofMinutes(1));
    session.conflicted(now);
    session.conflicted(now);
    pass(Duration.ofMinutes(9));
    assertThat(session.isAloneAgain(now)).isFalse();
    assertThat(session.timeout(now)).as("others would be noticed").isPositive();
    pass(Duration.ofMinutes(1));
    assertThat(session.isAloneAgain(now)).isTrue();
    assertThat(session.isAloneAgain(now)).as("true once").isFalse();
  }

  @Test
  void aSuspicionOutlivesARestartAndIsNotToldAgain() {
    session.suspect(now);
    pass(Duration.ofMinutes(1));
    assertThat(session.conflicted(now)).isFalse();
    assertThat(session.conflicted(now)).isFalse();
    pass(Duration.ofMinutes(10));
    assertThat(session.isAloneAgain(now)).isTrue();
  }

  @Test
  void afterASuspicionPollsAreRare() {
    pass(Duration.ofMinutes(1));
    session.conflicted(now);
    assertThat(session.dueAt() - now).isBetween(800_000_000L, 1_200_000_000L);
    session.conflicted(now);
    assertThat(session.dueAt() - now).isBetween(48_000_000_000L, 72_000_000_000L);
  }

  @Test
  void failuresAreTriedAgainEverLessOften() {
    long before = 0;
    for (int i = 0; i < 6; i++) {
      session.failed(now);
      long wait = session.dueAt() - now;
      assertThat(wait).isGreaterThan(before);
      before = wait;
    }
    for (int i = 0; i < 100; i++) {
      session.failed(now);
    }
    assertThat(session.dueAt() - now).isBetween(48_000_000_000L, 72_000_000_000L);
    session.caught(now, 7);
    assertThat(session.dueAt()).isEqualTo(now);
    assertThat(session.offset()).isEqualTo(7);
  }

  @Test
  void aSupportDesksBotIsAlwaysWaitedOn() {
    PollSession desk = new PollSession(SampleChannel.lease(SampleChannel.ofDesk()), now, now, now);
    pass(Duration.ofDays(1));
    assertThat(desk.timeout(now)).isEqualTo(PollSession.LONG_POLL_SECONDS);
    desk.empty(now, true);
    assertThat(desk.dueAt()).isEqualTo(now);
    desk.empty(now, false);
    assertThat(desk.dueAt() - now).as("where there is no place to wait").isPositive();
  }
}
