package io.switchboard.support.conversations.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Timing.Deed;
import io.switchboard.support.conversations.control.Timing.Due;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimingTest {
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Timing TIMING =
      new Timing(
          List.of(Duration.ofMinutes(5), Duration.ofMinutes(15)),
          Duration.ofMinutes(60),
          Duration.ofHours(24),
          Duration.ofHours(24));
  private static final long ANNA = 7;

  private final Conversation conversation =
      Conversation.begin(
          new ConversationRef(new WorkspaceId(UUID.randomUUID()), UUID.randomUUID()),
          "Blue Lion #84C2",
          new Customer(Optional.empty(), Optional.empty(), Optional.empty(), "en"),
          START);

  private static Instant after(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  /** What is done by somebody who looks at this time only. */
  private List<Deed> doneAt(Instant now) {
    List<Deed> done = new ArrayList<>();
    Optional<Due> due = TIMING.next(conversation, now).filter(next -> !next.at().isAfter(now));
    while (due.isPresent()) {
      done.add(due.get().deed());
      switch (due.get().deed()) {
        case REMIND -> conversation.reminded();
        case WAKE -> conversation.wake(now);
        default -> conversation.close("system", now);
      }
      due = TIMING.next(conversation, now).filter(next -> !next.at().isAfter(now));
    }
    return done;
  }

  @Test
  @DisplayName("R5: the first reminder is due five minutes after the customer wrote")
  void remindersFollowTheMinutes() {
    conversation.customerWrote(START);

    assertThat(doneAt(after(5).minusMillis(1))).isEmpty();
    assertThat(doneAt(after(5))).containsExactly(Deed.REMIND);
    assertThat(doneAt(after(6))).isEmpty();
    assertThat(TIMING.isLastReminder(conversation)).isTrue();
    assertThat(doneAt(after(15))).containsExactly(Deed.REMIND);
    assertThat(doneAt(after(59))).isEmpty();
  }

  @Test
  @DisplayName("R5: after a downtime each reminder comes once")
  void aDowntimeRepeatsNothing() {
    conversation.customerWrote(START);

    assertThat(doneAt(after(40))).containsExactly(Deed.REMIND, Deed.REMIND);
    assertThat(doneAt(after(41))).isEmpty();
  }

  @Test
  @DisplayName("R5: nobody is reminded after the end")
  void remindersStop() {
    conversation.customerWrote(START);

    assertThat(doneAt(after(60))).isEmpty();
  }

  @Test
  @DisplayName("R5: a further message does not start the reminders anew, a claim ends them")
  void aClaimEndsReminders() {
    conversation.customerWrote(START);
    conversation.customerWrote(after(4));
    assertThat(doneAt(after(5))).containsExactly(Deed.REMIND);

    conversation.claim(ANNA, after(6));

    assertThat(doneAt(after(50))).isEmpty();
  }

  @Test
  @DisplayName("R5: nobody is reminded before the customer wrote something")
  void aSilentCustomerReminderNobody() {
    assertThat(doneAt(after(30))).isEmpty();
  }

  @Test
  @DisplayName("R6: a conversation that no agent answers is closed")
  void agentsSilenceCloses() {
    conversation.customerWrote(START);

    assertThat(doneAt(after(24 * 60))).containsExactly(Deed.CLOSE_UNANSWERED);
  }

  @Test
  @DisplayName("R6: a conversation whose customer is silent is closed, counted from the answer")
  void customersSilenceCloses() {
    conversation.customerWrote(START);
    conversation.claim(ANNA, after(1));
    conversation.agentWrote(after(100));

    assertThat(doneAt(after(24 * 60 + 99))).isEmpty();
    assertThat(doneAt(after(24 * 60 + 100))).containsExactly(Deed.CLOSE_SILENT);
    assertThat(TIMING.next(conversation, after(24 * 60 + 100))).isEmpty();
  }

  @Test
  @DisplayName("R20: a snoozed conversation rests until its time")
  void aSnoozeHoldsEverythingBack() {
    conversation.customerWrote(START);
    conversation.snooze(after(48 * 60));

    assertThat(doneAt(after(47 * 60))).isEmpty();
    assertThat(doneAt(after(48 * 60))).containsExactly(Deed.WAKE);
    assertThat(doneAt(after(71 * 60))).isEmpty();
    assertThat(doneAt(after(72 * 60))).containsExactly(Deed.CLOSE_UNANSWERED);
  }

  @Test
  @DisplayName("R20: the customer's next message ends a snooze")
  void aMessageEndsASnooze() {
    conversation.snooze(after(48 * 60));
    conversation.customerWrote(after(1));

    assertThat(doneAt(after(6))).containsExactly(Deed.REMIND);
  }

  @Test
  @DisplayName("R6: zero never closes")
  void zeroNeverCloses() {
    Timing never = new Timing(List.of(), Duration.ofMinutes(60), Duration.ZERO, Duration.ZERO);
    conversation.customerWrote(START);

    assertThat(never.next(conversation, after(1_000_000))).isEmpty();
  }
}
