package io.switchboard.support.conversations.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All conversations. Each method works in the caller's transaction, for the workspace. */
public interface Conversations {

  /** Adds a new one; false if another of the workspace has this codename. */
  boolean add(Conversation conversation);

  /** The conversation, held against others until the transaction ends. */
  Optional<Conversation> hold(ConversationRef ref);

  /** Writes down how it stands. */
  void save(Conversation conversation, Optional<Instant> dueAt);

  /** Adds an entry with its hash, and answers it. */
  void append(Conversation conversation, UUID id, NewEntry entry, Instant at);

  /** The customer's message of this client id. */
  Optional<Kept> ofClient(ConversationRef ref, String clientId);

  /** The agent's message that the group knows under this id. */
  Optional<Kept> ofGroup(ConversationRef ref, long telegramMessageId);

  /** Forgets under which ids the group knew messages: those of another group begin anew. */
  void forgetGroup(WorkspaceId workspace);

  /** Whether a template of this rate may be shown now; if so, that is remembered. */
  boolean mayEmit(ConversationRef ref, String template, Duration rate, Instant now);

  /** Notes that the customer has read up to this entry of the conversation, or further. */
  void markRead(ConversationRef ref, UUID upTo);

  /** Removes it with all that is in it; false if it was not there. */
  boolean remove(ConversationRef ref);

  /** An entry that is there already. */
  record Kept(UUID id, long seq, Instant at, String text) {}
}
