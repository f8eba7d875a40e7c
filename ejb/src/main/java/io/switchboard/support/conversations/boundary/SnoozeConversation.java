package io.switchboard.support.conversations.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Change;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Puts a conversation aside for a while: nobody is reminded of it, and it does not close. */
@ApplicationScoped
public class SnoozeConversation {
  public static final Duration SHORTEST = Duration.ofMinutes(1);
  public static final Duration LONGEST = Duration.ofDays(30);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", java.util.Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private ConversationDoor door;
  private RecordAudit audit;

  SnoozeConversation() {}

  @Inject
  public SnoozeConversation(ConversationDoor door, RecordAudit audit) {
    this.door = door;
    this.audit = audit;
  }

  /** What became of it. */
  public enum Outcome {
    SNOOZED,
    /** Shorter than a minute or longer than thirty days. */
    INVALID,
    /** It is closed or blocked. */
    NOT_OPEN,
    GONE
  }

  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public Outcome snooze(ConversationRef ref, Duration duration, String byName) {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      return Outcome.INVALID;
    }
    return door.change(ref, change -> snooze(change, duration, byName)).orElse(Outcome.GONE);
  }

  private Outcome snooze(Change change, Duration duration, String byName) {
    if (!change.conversation().status().isOpen()) {
      return Outcome.NOT_OPEN;
    }
    Instant until = change.now().plus(duration).truncatedTo(ChronoUnit.MILLIS);
    change.conversation().snooze(until);
    change.post(TopicPost.ofDesk("Snoozed by " + byName + " until " + TIME.format(until) + "."));
    audit.record(
        Optional.of(change.ref().workspace()),
        "conversation.snooze",
        change.ref().auditName(),
        Map.of("until", until.toString()));
    return Outcome.SNOOZED;
  }
}
