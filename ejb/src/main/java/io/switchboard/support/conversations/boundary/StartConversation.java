package io.switchboard.support.conversations.boundary;

import io.switchboard.support.conversations.control.ConversationStarts;
import io.switchboard.support.conversations.control.CustomerText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Begins a conversation: its topic is asked for, and the customer is welcomed. */
@ApplicationScoped
public class StartConversation {
  private ConversationStarts starts;

  StartConversation() {}

  @Inject
  public StartConversation(ConversationStarts starts) {
    this.starts = starts;
  }

  /** Begins it; it is durable when this returns. */
  public StartedConversation start(NewConversation wanted) {
    if (wanted.nickname().isPresent() && CustomerText.nickname(wanted.nickname().get()).isEmpty()) {
      return new StartedConversation.InvalidName();
    }
    return starts.start(wanted);
  }
}
