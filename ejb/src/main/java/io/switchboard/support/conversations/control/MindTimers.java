package io.switchboard.support.conversations.control;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.support.conversations.boundary.TopicButtons;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Does what is due in one conversation, in order, each deed once. */
@ApplicationScoped
public class MindTimers {
  private TimingOf timings;
  private ShowTemplate templates;
  private EndConversation ending;
  private RecordAudit audit;
  private Counter closed;

  MindTimers() {}

  @Inject
  public MindTimers(
      TimingOf timings,
      ShowTemplate templates,
      EndConversation ending,
      RecordAudit audit,
      MeterRegistry meters) {
    this.timings = timings;
    this.templates = templates;
    this.ending = ending;
    this.audit = audit;
    this.closed = meters.counter("switchboard.support.auto.closed");
  }

  public void mind(Change change) {
    Timing timing = timings.of(change.ref().workspace());
    Optional<Timing.Due> due = dueNow(change, timing);
    while (due.isPresent()) {
      act(change, timing, due.get().deed());
      due = dueNow(change, timing);
    }
  }

  private static Optional<Timing.Due> dueNow(Change change, Timing timing) {
    return timing
        .next(change.conversation(), change.now())
        .filter(due -> !due.at().isAfter(change.now()));
  }

  private void act(Change change, Timing timing, Timing.Deed deed) {
    switch (deed) {
      case REMIND -> remind(change, timing);
      case WAKE -> {
        change.conversation().wake(change.now());
        change.post(TopicPost.ofDesk("The snooze is over."));
      }
      case CLOSE_UNANSWERED -> close(change, "Closed by itself: no agent has answered.");
      case CLOSE_SILENT -> close(change, "Closed by itself: the customer has not answered.");
    }
  }

  private void remind(Change change, Timing timing) {
    Conversation it = change.conversation();
    TemplateKey key =
        timing.isLastReminder(it)
            ? TemplateKey.UNCLAIMED_REMINDER_15M_PIN
            : TemplateKey.UNCLAIMED_REMINDER_5M;
    it.reminded();
    templates.show(change, key, TopicButtons.claim(it.ref()));
  }

  private void close(Change change, String why) {
    ending.closeByItself(change, why);
    closed.increment();
    audit.record(
        Optional.of(change.ref().workspace()),
        "conversation.auto-close",
        change.ref().auditName(),
        Map.of());
  }
}
