package io.switchboard.support.conversations.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Change;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Gives a conversation to another agent. */
@ApplicationScoped
public class TransferConversation {
  private ConversationDoor door;
  private RecordAudit audit;

  TransferConversation() {}

  @Inject
  public TransferConversation(ConversationDoor door, RecordAudit audit) {
    this.door = door;
    this.audit = audit;
  }

  /** What became of it. */
  public enum Outcome {
    TRANSFERRED,
    /** That agent has it already. */
    SAME_AGENT,
    /** It is closed or blocked. */
    NOT_OPEN,
    GONE
  }

  /**
   * Transfers it.
   *
   * @param byName who does, for the topic
   */
  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public Outcome transfer(ConversationRef ref, Agent to, String byName) {
    return door.change(ref, change -> transfer(change, to, byName)).orElse(Outcome.GONE);
  }

  private Outcome transfer(Change change, Agent to, String byName) {
    Conversation it = change.conversation();
    if (!it.status().isOpen()) {
      return Outcome.NOT_OPEN;
    }
    if (it.agent().isPresent() && it.agent().getAsLong() == to.tgId()) {
      return Outcome.SAME_AGENT;
    }
    it.claim(to.tgId(), change.now());
    change.frame(Frames.agentJoined(to.displayName()));
    change.post(TopicPost.ofDesk(byName + " has handed this over to " + to.displayName() + "."));
    change.tell("conversation.claimed");
    audit.record(
        Optional.of(it.ref().workspace()),
        "conversation.transfer",
        it.ref().auditName(),
        Map.of("agent", to.auditName()));
    return Outcome.TRANSFERRED;
  }
}
