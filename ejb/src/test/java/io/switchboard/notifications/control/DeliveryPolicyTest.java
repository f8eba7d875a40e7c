package io.switchboard.notifications.control;

import static io.switchboard.notifications.control.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.OnUnknown;
import io.switchboard.notifications.entity.Attempt;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveryPolicyTest {
  private static final ChannelKind TELEGRAM = ChannelKind.TELEGRAM;

  private final DeliveryPolicy policy =
      new DeliveryPolicy(
          new RetrySchedule(List.of(Duration.ofSeconds(1), Duration.ofSeconds(5)), () -> 0.5));

  private Transition after(Claim claim, DeliveryOutcome outcome) {
    return policy.after(claim, TELEGRAM, false, outcome, NOW);
  }

  @Test
  @DisplayName("R4: what the platform took is sent, with the platform's name of it in the story")
  void deliveredIsSent() {
    Transition sent = after(Sample.claim(), new Delivered("42"));

    assertThat(sent.status()).isEqualTo(NotificationStatus.SENT);
    assertThat(sent.platform()).isEqualTo(TELEGRAM);
    assertThat(sent.sentAt()).isEqualTo(NOW);
    assertThat(sent.attempts())
        .containsExactly(new Attempt(2, NOW, TELEGRAM, "delivered", null, null, "42"));
    assertThat(sent.dead()).isFalse();
  }

  @Test
  @DisplayName("R5: a failure that may pass is tried again by the schedule")
  void deferredIsDueByTheSchedule() {
    Transition later = after(Sample.claim(), Deferred.bySchedule("Bad Gateway"));

    assertThat(later.isPending()).isTrue();
    assertThat(later.dueAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(later.retries()).isEqualTo(1);
    assertThat(later.attempts().get(0).retryAt()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  @DisplayName("R5: used-up retries on the last channel make a dead letter")
  void usedUpRetriesEndInADeadLetter() {
    Claim tired = Sample.claim(Sample.claim().submission(), 2, Optional.empty());

    Transition failed = after(tired, Deferred.bySchedule("Bad Gateway"));

    assertThat(failed.status()).isEqualTo(NotificationStatus.FAILED);
    assertThat(failed.error()).isEqualTo("retries_exhausted");
    assertThat(failed.dead()).isTrue();
  }

  @Test
  @DisplayName("R6: used-up retries go to the next channel where there is one")
  void usedUpRetriesGoToTheNextChannel() {
    Claim tired = Sample.claim(Sample.claim().submission(), 2, Optional.empty());

    Transition next = policy.after(tired, TELEGRAM, true, Deferred.bySchedule("Bad Gateway"), NOW);

    assertThat(next.isPending()).isTrue();
    assertThat(next.dueAt()).isEqualTo(NOW);
    assertThat(next.retries()).isZero();
    assertThat(next.usedUp()).containsExactly(TELEGRAM);
  }

  @Test
  @DisplayName("R7: a wait that the platform asks for uses up no retry")
  void askedToWaitUsesNoRetry() {
    Transition later =
        after(Sample.claim(), Deferred.until(NOW.plusSeconds(30), "Too Many Requests"));

    assertThat(later.dueAt()).isEqualTo(NOW.plusSeconds(30));
    assertThat(later.retries()).isZero();
    assertThat(later.waitingSince()).isEqualTo(NOW);
  }

  @Test
  @DisplayName("R7: a platform may ask to wait for 24 hours at most")
  void waitingEndsAfterADay() {
    Claim waiting =
        Sample.claim(Sample.claim().submission(), 0, Optional.of(NOW.minus(Duration.ofHours(23))));

    Transition failed =
        after(waiting, Deferred.until(NOW.plus(Duration.ofHours(2)), "Too Many Requests"));

    assertThat(failed.status()).isEqualTo(NotificationStatus.FAILED);
    assertThat(failed.dead()).isTrue();
  }

  @Test
  @DisplayName("R8: what would be tried after its end expires")
  void tooLateExpires() {
    Instant end = NOW.plusMillis(500);
    Claim claim =
        Sample.claim(Sample.submission(OnUnknown.RETRY, Optional.of(end)), 0, Optional.empty());

    Transition expired = after(claim, Deferred.bySchedule("Bad Gateway"));

    assertThat(expired.status()).isEqualTo(NotificationStatus.EXPIRED);
    assertThat(expired.dead()).isFalse();
  }

  @Test
  @DisplayName("R6: a refusal by the last channel makes a dead letter that says why")
  void refusalSaysWhy() {
    assertThat(after(Sample.claim(), new Refused(Cause.CREDENTIAL_DEAD, "Unauthorized")).error())
        .isEqualTo("channel_suspended");
    assertThat(after(Sample.claim(), new Refused(Cause.RECIPIENT_GONE, "Forbidden")).error())
        .isEqualTo("recipient_gone");
    assertThat(after(Sample.claim(), new Refused(Cause.MESSAGE_REJECTED, "Bad Request")).error())
        .isEqualTo("message_rejected");
  }

  @Test
  @DisplayName("R9: a lost answer is repeated where the sender chose so")
  void unknownIsRepeatedByChoice() {
    Transition later = after(Sample.claim(), new Unknown("connection reset"));

    assertThat(later.isPending()).isTrue();
    assertThat(later.attempts().get(0).outcome()).isEqualTo("unknown");
  }

  @Test
  @DisplayName("R9: a lost answer is not repeated where the sender chose to stop")
  void unknownStopsByChoice() {
    Claim claim =
        Sample.claim(Sample.submission(OnUnknown.STOP, Optional.empty()), 0, Optional.empty());

    Transition failed = after(claim, new Unknown("connection reset"));

    assertThat(failed.status()).isEqualTo(NotificationStatus.FAILED);
    assertThat(failed.error()).isEqualTo("unknown_outcome");
    assertThat(failed.dead()).isTrue();
  }

  @Test
  @DisplayName("R9: an attempt cut off by a crash is an unknown one in the story")
  void cutOffAttemptIsTold() {
    Claim plain = Sample.claim();
    Claim cutOff =
        new Claim(plain.id(), plain.submission(), NOW, 5, 0, Set.of(), 0, Optional.empty(), true);

    Transition sent = after(cutOff, new Delivered("43"));

    assertThat(sent.attempts()).extracting(Attempt::number).containsExactly(4, 5);
    assertThat(sent.attempts())
        .extracting(Attempt::outcome)
        .containsExactly("unknown", "delivered");
  }

  @Test
  @DisplayName("R10: without any channel it fails, and nobody has to look at it")
  void noChannelIsNoDeadLetter() {
    Transition failed =
        policy.noChannel(Sample.claim(), FallbackPlan.of(List.of(), List.of(), Set.of()), NOW);

    assertThat(failed.error()).isEqualTo("no_channel");
    assertThat(failed.dead()).isFalse();
  }

  @Test
  @DisplayName("R10: with only a suspended channel it fails into the dead letters")
  void onlySuspendedIsADeadLetter() {
    FallbackPlan plan =
        FallbackPlan.of(
            List.of(Sample.route(TELEGRAM, ChannelStatus.SUSPENDED, null)), List.of(), Set.of());

    Transition failed = policy.noChannel(Sample.claim(), plan, NOW);

    assertThat(failed.error()).isEqualTo("channel_suspended");
    assertThat(failed.dead()).isTrue();
  }

  @Test
  @DisplayName("R11: a part that others follow keeps the rest pending and is not sent again")
  void partsAreRemembered() {
    Transition next = policy.partSent(Sample.claim(), TELEGRAM, NOW);

    assertThat(next.isPending()).isTrue();
    assertThat(next.partsSent()).isEqualTo(1);
    assertThat(next.attempts()).isEmpty();
  }
}
