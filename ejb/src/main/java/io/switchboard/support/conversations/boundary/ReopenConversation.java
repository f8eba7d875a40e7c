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

/** Lets an agent open a closed conversation again, and take it. */
@ApplicationScoped
public class ReopenConversation {
  private ConversationDoor door;
  private RecordAudit audit;

  ReopenConversation() {}

  @Inject
  public ReopenConversation(ConversationDoor door, RecordAudit audit) {
    this.door = door;
    this.audit = audit;
  }

  /** False where it is not closed. */
  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public boolean reopen(ConversationRef ref, Agent agent) {
    return door.change(ref, change -> reopen(change, agent)).orElse(false);
  }

  private boolean reopen(Change change, Agent agent) {
    Conversation it = change.conversation();
    if (it.status() != ConversationStatus.CLOSED) {
      return false;
    }
    it.reopen();
    it.claim(agent.tgId(), change.now());
    it.agentWrote(change.now());
    change.frame(Frames.conversationReopened());
    change.frame(Frames.agentJoined(agent.displayName()));
    change.post(TopicPost.ofDesk("Reopened by " + agent.displayName() + "."));
    change.tell("conversation.opened");
    audit.record(
        Optional.of(it.ref().workspace()), "conversation.reopen", it.ref().auditName(), Map.of());
    return true;
  }
}
