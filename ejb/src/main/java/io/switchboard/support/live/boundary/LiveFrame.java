package io.switchboard.support.live.boundary;

import io.switchboard.support.boundary.ConversationRef;
import java.util.Objects;

/**
 * Something that a conversation's open sockets are to show, on whatever node they are.
 *
 * @param seq the place of a transcript's entry in its conversation, from 1; 0 for what is not kept
 *     (typing, a banner); {@link #GONE} where there is no conversation any more
 * @param json the frame as the customer gets it
 */
public record LiveFrame(ConversationRef conversation, long seq, String json) {
  /** In the place of a seq: the conversation was deleted, and its sockets are closed. */
  public static final long GONE = -1;

  public LiveFrame {
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(json, "json");
    if (seq < GONE) {
      throw new IllegalArgumentException("A seq is counted from 1");
    }
  }

  /** The conversation was deleted. */
  public static LiveFrame gone(ConversationRef conversation) {
    return new LiveFrame(conversation, GONE, "");
  }

  /** Something that no transcript keeps. */
  public static LiveFrame passing(ConversationRef conversation, String json) {
    return new LiveFrame(conversation, 0, json);
  }
}
