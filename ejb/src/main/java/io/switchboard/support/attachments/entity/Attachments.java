package io.switchboard.support.attachments.entity;

import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.Attachment.Opened;
import io.switchboard.support.attachments.boundary.Kept;
import io.switchboard.support.boundary.ConversationRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All attachments; they go with their conversations. */
public interface Attachments {
  Optional<Attachment> find(ConversationRef conversation, UUID id);

  Optional<Opened> open(ConversationRef conversation, UUID id);

  /** So many bytes of the content from this one on, fewer at its end; empty if it is gone. */
  Optional<byte[]> part(ConversationRef conversation, UUID id, int from, int length);

  /**
   * Adds a file under a name that no other of the conversation has, whatever their case, unless the
   * conversation is gone or has used up its allowance.
   *
   * @return {@link Kept.Done}, {@link Kept.TooMany} or {@link Kept.NoConversation}
   */
  Kept add(NewAttachment file, Allowance allowance);

  /**
   * Removes files that came before this time and that no message carries.
   *
   * @param most how many at once
   * @return how many were removed
   */
  int removeUnsent(Instant before, int most);
}
