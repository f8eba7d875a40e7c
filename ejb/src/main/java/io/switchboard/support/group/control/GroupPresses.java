package io.switchboard.support.group.control;

import io.switchboard.channels.boundary.GroupHeard.Pressed;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.support.conversations.boundary.TopicButtons;
import io.switchboard.support.group.entity.AwaitedNotes;
import io.switchboard.support.topics.boundary.PostToTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What agents press; each press is answered. */
@ApplicationScoped
public class GroupPresses {
  private static final Duration NOTE_AWAITED = Duration.ofMinutes(5);

  private ConversationCommands changing;
  private FindConversations conversations;
  private AwaitedNotes awaited;
  private TellTopic telling;
  private PostToTopic topics;
  private Clock clock;

  GroupPresses() {}

  @Inject
  public GroupPresses(
      ConversationCommands changing,
      FindConversations conversations,
      AwaitedNotes awaited,
      TellTopic telling,
      PostToTopic topics,
      Clock clock) {
    this.changing = changing;
    this.conversations = conversations;
    this.awaited = awaited;
    this.telling = telling;
    this.topics = topics;
    this.clock = clock;
  }

  /** Does what a button says, and answers the press. */
  void press(Agent agent, Pressed pressed) {
    int colon = pressed.data().indexOf(':');
    String deed = colon < 0 ? "" : pressed.data().substring(0, colon);
    Optional<ConversationRef> ref =
        Uuids.parse(pressed.data().substring(colon + 1))
            .map(id -> new ConversationRef(agent.workspace(), id))
            .filter(wanted -> conversations.find(wanted).isPresent());
    String answer =
        ref.map(known -> act(deed, new Said(known, agent, 0)))
            .orElse("This conversation is not there any more.");
    topics.answer(agent.workspace(), pressed.pressId(), answer);
  }

  /** Answers somebody whose presses do not count. */
  void refuse(Pressed pressed, io.switchboard.platform.ids.WorkspaceId workspace) {
    topics.answer(workspace, pressed.pressId(), "Only this desk's agents can do that.");
  }

  private String act(String deed, Said said) {
    awaited.forget(said.ref(), said.agent().tgId());
    return switch (deed) {
      case TopicButtons.CLAIM -> changing.claim(said, false);
      case TopicButtons.TAKE_OVER -> changing.claim(said, true);
      case TopicButtons.CLOSE -> changing.close(said);
      case TopicButtons.NOTE -> awaitNote(said);
      default -> "This button is not known any more.";
    };
  }

  private String awaitNote(Said said) {
    awaited.await(said.ref(), said.agent().tgId(), clock.instant().plus(NOTE_AWAITED));
    telling.tell(
        said.ref(),
        said.agent().displayName()
            + ", your next message here is kept as the note. The customer does not see it.");
    return "Write the note now.";
  }
}
