package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;

/** What became of the wish to begin a conversation. */
public sealed interface StartedConversation {

  /**
   * It is there.
   *
   * @param codename by which agents call it
   */
  record Begun(ConversationRef ref, String codename) implements StartedConversation {}

  /** The nickname is none: 2 to 32 characters, without a link. */
  record InvalidName() implements StartedConversation {}

  /** The workspace has no support desk. */
  record NoDesk() implements StartedConversation {}
}
