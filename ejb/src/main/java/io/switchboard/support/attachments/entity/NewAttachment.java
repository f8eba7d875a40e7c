package io.switchboard.support.attachments.entity;

import io.switchboard.platform.files.SafeFileName;
import io.switchboard.support.boundary.ConversationRef;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that is to be kept.
 *
 * @param name as it is to be called unless another one of the conversation is called so
 */
public record NewAttachment(
    UUID id,
    ConversationRef conversation,
    SafeFileName name,
    String contentType,
    byte[] content,
    byte[] sha256,
    Instant createdAt) {
  public NewAttachment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
