package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.entity.Conversations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notes how far a customer has read. */
@ApplicationScoped
public class MarkRead {
  private Conversations conversations;

  MarkRead() {}

  @Inject
  public MarkRead(Conversations conversations) {
    this.conversations = conversations;
  }

  /** Notes it, unless this is no message of the conversation. What was read once stays so. */
  public void byCustomer(ConversationRef ref, UUID upTo) {
    conversations.markRead(ref, upTo);
  }
}
