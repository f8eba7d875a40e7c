package io.switchboard.support.conversations.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Change;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.conversations.control.EndConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Closes a conversation. */
@ApplicationScoped
public class CloseConversation {
  private ConversationDoor door;
  private EndConversation ending;
  private RecordAudit audit;

  CloseConversation() {}

  @Inject
  public CloseConversation(ConversationDoor door, EndConversation ending, RecordAudit audit) {
    this.door = door;
    this.ending = ending;
    this.audit = audit;
  }

  /** What became of it. */
  public enum Outcome {
    CLOSED,
    /** It is closed or blocked already. */
    NOT_OPEN,
    GONE
  }

  /**
   * Who closes it.
   *
   * @param agent whose closing message the customer reads; empty: that of the agent who has it
   * @param name for the topic
   */
  public record Closer(OptionalLong agent, String name) {}

  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public Outcome close(ConversationRef ref, Closer closer) {
    return door.change(ref, change -> close(change, closer)).orElse(Outcome.GONE);
  }

  private Outcome close(Change change, Closer closer) {
    if (!change.conversation().status().isOpen()) {
      return Outcome.NOT_OPEN;
    }
    String by = closer.agent().isPresent() ? "agent:" + closer.agent().getAsLong() : closer.name();
    ending.close(change, closer.agent(), by, closer.name());
    audit.record(
        Optional.of(change.ref().workspace()),
        "conversation.close",
        change.ref().auditName(),
        Map.of());
    return Outcome.CLOSED;
  }
}
