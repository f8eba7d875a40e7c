package io.switchboard.support.live.boundary;

import io.switchboard.support.boundary.ConversationRef;
import java.util.Objects;

/**
 * Something that a conversation's open sockets are to show, on whatever node they are.
 *
 * @param seq the place of a transcript's entry in its conversation, from 1; 0 for what is not kept
 *     (typing, a banner)
 * @param json the frame as the customer gets it
 */
public record LiveFrame(ConversationRef conversation, long seq, String json) {
  public LiveFrame {
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(json, "json");
  }
}
