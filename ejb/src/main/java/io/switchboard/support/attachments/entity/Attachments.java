package io.switchboard.support.attachments.entity;

import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.Attachment.Opened;
import io.switchboard.support.boundary.ConversationRef;
import java.util.Optional;
import java.util.UUID;

/** All attachments; they go with their conversations. */
public interface Attachments {
  Optional<Attachment> find(ConversationRef conversation, UUID id);

  Optional<Opened> open(ConversationRef conversation, UUID id);
}
