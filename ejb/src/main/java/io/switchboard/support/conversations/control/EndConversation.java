package io.switchboard.support.conversations.control;

import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.boundary.FindAgent;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.NewEntry;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** Ends a conversation: the customer reads why first, then the group, and the topic is closed. */
@ApplicationScoped
public class EndConversation {
  private FindAgent agents;
  private ShowTemplate templates;

  EndConversation() {}

  @Inject
  public EndConversation(FindAgent agents, ShowTemplate templates) {
    this.agents = agents;
    this.templates = templates;
  }

  /**
   * Somebody closes it.
   *
   * @param agent whose closing message the customer reads; empty: that of whoever has it
   * @param by for the record
   */
  public void close(Change change, OptionalLong agent, String by, String byName) {
    Conversation it = change.conversation();
    OptionalLong whose = agent.isPresent() ? agent : it.agent();
    Optional<Agent> closing =
        whose.isPresent() ? agents.find(it.ref().workspace(), whose.getAsLong()) : Optional.empty();
    Optional<String> message = closing.flatMap(Agent::closingMessage);
    message.ifPresent(
        text ->
            change.say(
                NewEntry.ofAgent(
                    whose.getAsLong(), closing.get().displayName(), text, null, null)));
    message.ifPresent(text -> change.postBefore(TopicPost.ofDesk("Closing message: " + text)));
    end(change, by, "Closed by " + byName + ".");
  }

  /** Nobody has said anything for too long. */
  public void closeByItself(Change change, String why) {
    templates.show(change, TemplateKey.AUTO_CLOSED);
    end(change, "system", why);
  }

  private void end(Change change, String by, String post) {
    change.postBefore(TopicPost.ofDesk(post));
    change.conversation().close(by, change.now());
    change.frame(Frames.conversationClosed());
    templates.show(change, TemplateKey.RATING_REQUEST);
    change.look();
    change.tell("conversation.closed");
  }
}
