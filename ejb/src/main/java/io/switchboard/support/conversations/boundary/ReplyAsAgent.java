package io.switchboard.support.conversations.boundary;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.boundary.FindAgent;
import io.switchboard.support.attachments.boundary.OpenAttachment;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Change;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.conversations.control.CustomerText;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Conversations;
import io.switchboard.support.conversations.entity.NewEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Lets the agent who has a conversation answer its customer. */
@ApplicationScoped
public class ReplyAsAgent {
  private ConversationDoor door;
  private Conversations conversations;
  private FindAgent agents;
  private OpenAttachment files;
  private Counter sent;

  ReplyAsAgent() {}

  @Inject
  public ReplyAsAgent(
      ConversationDoor door,
      Conversations conversations,
      FindAgent agents,
      OpenAttachment files,
      MeterRegistry meters) {
    this.door = door;
    this.conversations = conversations;
    this.agents = agents;
    this.files = files;
    this.sent = meters.counter("switchboard.support.messages", "direction", "outbound");
  }

  /**
   * An answer.
   *
   * @param groupMessage under which the group knows it; null where it was not written there
   */
  public record Reply(Agent agent, String text, Optional<UUID> file, Long groupMessage) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** It is durable, and reaches the customer. */
    record Sent(UUID id) implements Outcome {}

    /** It is there already. */
    record Repeated() implements Outcome {}

    /** Nobody has claimed the conversation: it goes nowhere. */
    record NotClaimed() implements Outcome {}

    /** Another agent has the conversation: it goes nowhere. */
    record Taken(String byName) implements Outcome {}

    /** The conversation is closed or blocked. */
    record NotOpen() implements Outcome {}

    /** There is no text in it. */
    record Empty() implements Outcome {}

    record Gone() implements Outcome {}
  }

  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public Outcome reply(ConversationRef ref, Reply reply) {
    String text = CustomerText.withoutControls(reply.text());
    if (text.isEmpty() && reply.file().isEmpty()) {
      return new Outcome.Empty();
    }
    return door.change(ref, change -> reply(change, reply, text)).orElseGet(Outcome.Gone::new);
  }

  private Outcome reply(Change change, Reply reply, String text) {
    Conversation it = change.conversation();
    if (reply.groupMessage() != null
        && conversations.ofGroup(it.ref(), reply.groupMessage()).isPresent()) {
      return new Outcome.Repeated();
    }
    if (!it.status().isOpen()) {
      return new Outcome.NotOpen();
    }
    if (it.agent().isEmpty()) {
      return new Outcome.NotClaimed();
    }
    long holder = it.agent().getAsLong();
    if (holder != reply.agent().tgId()) {
      return new Outcome.Taken(
          agents
              .find(it.ref().workspace(), holder)
              .map(Agent::displayName)
              .orElse("another agent"));
    }
    UUID id =
        change.say(
            NewEntry.ofAgent(
                holder,
                reply.agent().displayName(),
                text,
                reply.file().flatMap(file -> files.find(it.ref(), file)).orElse(null),
                reply.groupMessage()));
    it.agentWrote(change.now());
    sent.increment();
    return new Outcome.Sent(id);
  }

  /**
   * Changes what was answered, for the customer too; false where that was no answer of this agent.
   */
  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public boolean edit(ConversationRef ref, Agent agent, long groupMessage, String typed) {
    String text = CustomerText.withoutControls(typed);
    return !text.isEmpty()
        && door.change(
                ref,
                change ->
                    conversations
                        .ofGroup(ref, groupMessage)
                        .map(kept -> edit(change, agent, kept.id(), text))
                        .orElse(false))
            .orElse(false);
  }

  private static boolean edit(Change change, Agent agent, UUID message, String text) {
    change.say(NewEntry.edit(message, agent.tgId(), agent.displayName(), text));
    return true;
  }
}
