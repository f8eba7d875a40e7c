package io.switchboard.support.conversations.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.boundary.FindAgent;
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
import java.util.OptionalLong;

/** Lets an agent take a conversation, from another one too where that is meant. */
@ApplicationScoped
public class ClaimConversation {
  private ConversationDoor door;
  private FindAgent agents;
  private RecordAudit audit;

  ClaimConversation() {}

  @Inject
  public ClaimConversation(ConversationDoor door, FindAgent agents, RecordAudit audit) {
    this.door = door;
    this.agents = agents;
    this.audit = audit;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Claimed() implements Outcome {}

    /** This agent has it already. */
    record Yours() implements Outcome {}

    /** Another has it: say so, and ask whether it is to be taken over. */
    record Taken(String byName) implements Outcome {}

    /** It is closed or blocked. */
    record NotOpen() implements Outcome {}

    record Gone() implements Outcome {}
  }

  /**
   * Claims it.
   *
   * @param takeOver whether from another agent too
   */
  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public Outcome claim(ConversationRef ref, Agent agent, boolean takeOver) {
    return door.change(ref, change -> claim(change, agent, takeOver)).orElseGet(Outcome.Gone::new);
  }

  private Outcome claim(Change change, Agent agent, boolean takeOver) {
    Conversation it = change.conversation();
    if (!it.status().isOpen()) {
      return new Outcome.NotOpen();
    }
    OptionalLong holder = it.agent();
    if (holder.isPresent() && holder.getAsLong() == agent.tgId()) {
      return new Outcome.Yours();
    }
    if (holder.isPresent() && !takeOver) {
      return new Outcome.Taken(nameOf(it.ref(), holder.getAsLong()));
    }
    it.claim(agent.tgId(), change.now());
    change.frame(Frames.agentJoined(agent.displayName()));
    String from =
        holder.isPresent() ? ", taken over from " + nameOf(it.ref(), holder.getAsLong()) : "";
    change.post(TopicPost.ofDesk("Claimed by " + agent.displayName() + from + "."));
    change.tell("conversation.claimed");
    audit.record(
        Optional.of(it.ref().workspace()),
        "conversation.claim",
        it.ref().auditName(),
        holder.isPresent()
            ? Map.of("agent", agent.auditName(), "before", "agent:" + holder.getAsLong())
            : Map.of("agent", agent.auditName()));
    return new Outcome.Claimed();
  }

  private String nameOf(ConversationRef ref, long agent) {
    return agents.find(ref.workspace(), agent).map(Agent::displayName).orElse("another agent");
  }
}
