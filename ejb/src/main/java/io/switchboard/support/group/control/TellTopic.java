package io.switchboard.support.group.control;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.TopicButtons;
import io.switchboard.support.topics.boundary.PostToTopic;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells agents in a topic what became of what they did. Customers never see it. */
@ApplicationScoped
public class TellTopic {
  private PostToTopic topics;

  TellTopic() {}

  @Inject
  public TellTopic(PostToTopic topics) {
    this.topics = topics;
  }

  void tell(ConversationRef ref, String text) {
    topics.post(ref, TopicPost.ofDesk(text));
  }

  void notClaimed(ConversationRef ref) {
    topics.post(
        ref,
        TopicPost.ofDesk("Not sent: nobody has claimed this conversation. Claim it first.")
            .with(TopicButtons.claim(ref)));
  }

  void taken(ConversationRef ref, String holder, String consequence) {
    topics.post(
        ref,
        TopicPost.ofDesk(consequence + holder + " has this conversation. Take it over?")
            .with(TopicButtons.takeOver(ref)));
  }

  void notOpen(ConversationRef ref) {
    tell(ref, "Not sent: this conversation is closed. Reopen the topic to go on.");
  }
}
