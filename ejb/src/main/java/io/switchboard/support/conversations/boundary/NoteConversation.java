package io.switchboard.support.conversations.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Change;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.conversations.control.CustomerText;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Notes for agents what is known of a customer, who never sees it. */
@ApplicationScoped
public class NoteConversation {
  /** The most characters of a note. */
  public static final int LONGEST = 2_000;

  private ConversationDoor door;
  private RecordAudit audit;

  NoteConversation() {}

  @Inject
  public NoteConversation(ConversationDoor door, RecordAudit audit) {
    this.door = door;
    this.audit = audit;
  }

  /** What became of it. */
  public enum Outcome {
    NOTED,
    REMOVED,
    TOO_LONG,
    GONE
  }

  /** Notes it in place of what was noted before; an empty text removes that. */
  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public Outcome note(ConversationRef ref, String typed, String byName) {
    String text = CustomerText.withoutControls(typed);
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      return Outcome.TOO_LONG;
    }
    return door.change(ref, change -> note(change, text, length, byName)).orElse(Outcome.GONE);
  }

  private Outcome note(Change change, String text, int length, String byName) {
    boolean removes = text.isEmpty();
    change.conversation().note(removes ? Optional.empty() : Optional.of(text));
    change.post(
        TopicPost.ofDesk(
            removes ? byName + " has removed the note." : "Note by " + byName + ": " + text));
    audit.record(
        Optional.of(change.ref().workspace()),
        "conversation.note",
        change.ref().auditName(),
        Map.of("length", Integer.toString(length)));
    return removes ? Outcome.REMOVED : Outcome.NOTED;
  }
}
