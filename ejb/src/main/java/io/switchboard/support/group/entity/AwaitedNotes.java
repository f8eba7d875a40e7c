package io.switchboard.support.group.entity;

import io.switchboard.support.boundary.ConversationRef;
import java.time.Instant;

/** Agents who pressed the button for a note, and have yet to write it. */
public interface AwaitedNotes {

  /** From now on, until then, the next message of this agent in the topic is the note. */
  void await(ConversationRef ref, long agent, Instant until);

  /** Whether this agent's message is the note; it is awaited no more then. */
  boolean take(ConversationRef ref, long agent, Instant now);

  /** This agent's next message is no note any more. */
  void forget(ConversationRef ref, long agent);
}
