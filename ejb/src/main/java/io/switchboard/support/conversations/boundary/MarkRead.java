package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.ConversationDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.UUID;

/** Notes how far a customer has read. */
@ApplicationScoped
public class MarkRead {
  private ConversationDoor door;
  private ReadTranscript transcript;

  MarkRead() {}

  @Inject
  public MarkRead(ConversationDoor door, ReadTranscript transcript) {
    this.door = door;
    this.transcript = transcript;
  }

  /** False if this is no message of the conversation. What was read once stays so. */
  public boolean byCustomer(ConversationRef ref, UUID upTo) {
    OptionalLong seq = transcript.seqOf(ref, upTo);
    return seq.isPresent()
        && door.change(
                ref,
                change -> {
                  change.conversation().customerRead(seq.getAsLong());
                  return true;
                })
            .orElse(false);
  }
}
