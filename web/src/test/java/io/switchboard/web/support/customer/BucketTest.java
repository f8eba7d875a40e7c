package io.switchboard.web.support.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BucketTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private long now = 1_000;
  private final Bucket bucket = new Bucket(10, SECOND, now);

  @Test
  @DisplayName("R4: a burst of ten and one a second pass")
  void aBurstAndOneASecondPass() {
    for (int i = 0; i < 10; i++) {
      assertThat(take().passed()).as("%d of the burst", i).isTrue();
    }
    assertThat(take().pause()).isEqualTo(SECOND);
    for (int i = 0; i < 1_000; i++) {
      rest(SECOND);
      assertThat(take().passed()).as("after %d seconds", i).isTrue();
    }
    assertThat(take().passed()).isFalse();
    rest(Duration.ofSeconds(10));
    for (int i = 0; i < 10; i++) {
      assertThat(take().passed()).isTrue();
    }
  }

  @Test
  @DisplayName("R4: who goes on regardless waits longer each time, at most five minutes")
  void abuseCostsMoreEachTime() {
    violate(10 + 30);
    assertThat(violate(1).pause()).isEqualTo(SECOND.multipliedBy(1));
    assertThat(violate(1).pause()).isEqualTo(SECOND.multipliedBy(2));
    assertThat(violate(1).pause()).isEqualTo(SECOND.multipliedBy(4));
    Bucket.Taken last = violate(67);
    assertThat(last.pause()).isEqualTo(Duration.ofMinutes(5));
    assertThat(last.violations()).isEqualTo(100);

    rest(Duration.ofMinutes(5).minusNanos(1));
    assertThat(take().passed()).isFalse();
    rest(Duration.ofMinutes(5).plusNanos(1));
    assertThat(take().passed()).isTrue();
  }

  @Test
  void fiveQuietMinutesClearTheSlate() {
    violate(10 + 29);
    rest(Duration.ofMinutes(5).plusNanos(1));
    assertThat(violate(10 + 1).violations()).isEqualTo(1);
  }

  @Test
  @DisplayName("R4: who only writes a little too fast is never taken for an abuser")
  void whatPassesMakesUpForWhatDidNot() {
    violate(10);
    for (int i = 0; i < 1_000; i++) {
      rest(SECOND);
      assertThat(take().passed()).isTrue();
      assertThat(violate(4).violations()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void aLookTakesNothing() {
    for (int i = 0; i < 10; i++) {
      assertThat(bucket.look(now).passed()).isTrue();
      assertThat(take().passed()).isTrue();
    }
    assertThat(bucket.look(now).pause()).isEqualTo(SECOND);
    assertThat(take().violations()).isEqualTo(1);
  }

  private Bucket.Taken violate(int times) {
    Bucket.Taken last = null;
    for (int i = 0; i < times; i++) {
      last = take();
    }
    return last;
  }

  private Bucket.Taken take() {
    return bucket.take(now);
  }

  private void rest(Duration time) {
    now += time.toNanos();
  }
}
