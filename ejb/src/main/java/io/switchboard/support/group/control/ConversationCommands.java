package io.switchboard.support.group.control;

import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.boundary.FindAgent;
import io.switchboard.support.conversations.boundary.ClaimConversation;
import io.switchboard.support.conversations.boundary.CloseConversation;
import io.switchboard.support.conversations.boundary.SnoozeConversation;
import io.switchboard.support.conversations.boundary.TransferConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands that change a conversation. Agents are told when one comes to nothing, and why. */
@ApplicationScoped
public class ConversationCommands {
  private ClaimConversation claiming;
  private CloseConversation closing;
  private SnoozeConversation snoozing;
  private TransferConversation transferring;
  private FindAgent agents;
  private TellTopic telling;

  ConversationCommands() {}

  @Inject
  public ConversationCommands(
      ClaimConversation claiming,
      CloseConversation closing,
      SnoozeConversation snoozing,
      TransferConversation transferring,
      FindAgent agents,
      TellTopic telling) {
    this.claiming = claiming;
    this.closing = closing;
    this.snoozing = snoozing;
    this.transferring = transferring;
    this.agents = agents;
    this.telling = telling;
  }

  /** Claims; answers what came of it in a few words. */
  String claim(Said said, boolean takeOver) {
    ClaimConversation.Outcome outcome = claiming.claim(said.ref(), said.agent(), takeOver);
    if (outcome instanceof ClaimConversation.Outcome.Taken taken) {
      telling.taken(said.ref(), taken.byName(), "");
      return taken.byName() + " has this conversation.";
    }
    if (outcome instanceof ClaimConversation.Outcome.Yours) {
      return "You have this conversation already.";
    }
    return outcome instanceof ClaimConversation.Outcome.Claimed
        ? "Claimed."
        : "This conversation is closed.";
  }

  /** Closes; answers what came of it in a few words. */
  String close(Said said) {
    CloseConversation.Closer closer =
        new CloseConversation.Closer(
            OptionalLong.of(said.agent().tgId()), said.agent().displayName());
    return closing.close(said.ref(), closer) == CloseConversation.Outcome.CLOSED
        ? "Closed."
        : "This conversation is closed already.";
  }

  void snooze(Said said, String time) {
    Optional<Duration> duration = SnoozeTime.parse(time);
    SnoozeConversation.Outcome outcome =
        duration
            .map(wanted -> snoozing.snooze(said.ref(), wanted, said.agent().displayName()))
            .orElse(SnoozeConversation.Outcome.INVALID);
    if (outcome == SnoozeConversation.Outcome.INVALID) {
      telling.tell(said.ref(), "Say for how long, from one minute to 30 days: /snooze 2h");
    } else if (outcome == SnoozeConversation.Outcome.NOT_OPEN) {
      telling.tell(said.ref(), "This conversation is closed; there is nothing to put aside.");
    }
  }

  void transfer(Said said, String to) {
    Optional<Agent> agent =
        to.isBlank()
            ? Optional.empty()
            : agents.byName(said.ref().workspace(), to).filter(Agent::active);
    if (agent.isEmpty()) {
      telling.tell(said.ref(), "Name an active agent as customers see the name: /transfer @Anna");
      return;
    }
    TransferConversation.Outcome outcome =
        transferring.transfer(said.ref(), agent.get(), said.agent().displayName());
    if (outcome == TransferConversation.Outcome.SAME_AGENT) {
      telling.tell(said.ref(), agent.get().displayName() + " has this conversation already.");
    } else if (outcome == TransferConversation.Outcome.NOT_OPEN) {
      telling.tell(said.ref(), "This conversation is closed; there is nothing to hand over.");
    }
  }
}
