package io.switchboard.support.conversations.control;

import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Milestones;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the desk does something about a conversation by itself.
 *
 * @param reminders after how long unclaimed the agents are reminded, in order
 * @param reminderStop after how long unclaimed they are reminded no more
 * @param agentSilent after how long without an agent's answer it is closed; zero for never
 * @param customerSilent after how long without the customer's answer it is closed; zero for never
 */
record Timing(
    java.util.List<Duration> reminders,
    Duration reminderStop,
    Duration agentSilent,
    Duration customerSilent) {
  Timing {
    reminders = java.util.List.copyOf(reminders);
    Objects.requireNonNull(reminderStop, "reminderStop");
    Objects.requireNonNull(agentSilent, "agentSilent");
    Objects.requireNonNull(customerSilent, "customerSilent");
  }

  /** What is to be done. */
  enum Deed {
    /** Remind the agents that nobody has claimed it. */
    REMIND,
    /** Close it: no agent has answered. */
    CLOSE_UNANSWERED,
    /** Close it: the customer says no more. */
    CLOSE_SILENT,
    /** It was put aside for long enough. */
    WAKE
  }

  /** Something to be done, and when. */
  record Due(Deed deed, Instant at) {}

  /** The next thing to be done about it, if it goes on as it stands. */
  Optional<Due> next(Conversation conversation, Instant now) {
    if (!conversation.status().isOpen()) {
      return Optional.empty();
    }
    Instant snoozed = conversation.waiting().snoozedUntil();
    if (snoozed != null) {
      return Optional.of(new Due(Deed.WAKE, snoozed));
    }
    return Stream.concat(reminder(conversation, now).stream(), silence(conversation).stream())
        .min(Comparator.comparing(Due::at));
  }

  /** Whether the reminder that is due now is the last one. */
  boolean isLastReminder(Conversation conversation) {
    return conversation.waiting().reminders() == reminders.size() - 1;
  }

  private Optional<Due> reminder(Conversation conversation, Instant now) {
    Instant since = conversation.waiting().unclaimedSince();
    int done = conversation.waiting().reminders();
    if (since == null || done >= reminders.size() || !now.isBefore(since.plus(reminderStop))) {
      return Optional.empty();
    }
    return Optional.of(new Due(Deed.REMIND, since.plus(reminders.get(done))));
  }

  private Optional<Due> silence(Conversation conversation) {
    boolean answered = conversation.status() == ConversationStatus.AWAITING_CUSTOMER;
    Duration silent = answered ? customerSilent : agentSilent;
    if (silent.isZero()) {
      return Optional.empty();
    }
    Milestones times = conversation.milestones();
    Instant since =
        answered
            ? times.lastAgent()
            : times.lastCustomer() == null ? times.created() : times.lastCustomer();
    Instant woken = conversation.waiting().wokenAt();
    Instant from = woken == null || woken.isBefore(since) ? since : woken;
    return Optional.of(
        new Due(answered ? Deed.CLOSE_SILENT : Deed.CLOSE_UNANSWERED, from.plus(silent)));
  }
}
