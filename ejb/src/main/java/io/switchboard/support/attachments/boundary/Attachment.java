package io.switchboard.support.attachments.boundary;

import java.util.Objects;
import java.util.UUID;

/**
 * A file of a conversation, without its content.
 *
 * @param name safe to be shown and to be a file's name
 * @param contentType as its content tells, never as its sender says
 * @param size in bytes
 * @param sha256 of the content
 */
public record Attachment(UUID id, String name, String contentType, int size, byte[] sha256) {
  public Attachment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(sha256, "sha256");
  }

  /** Whether it is a picture that every browser shows. */
  public boolean isPicture() {
    return contentType.startsWith("image/");
  }

  /** An attachment with its content. */
  public record Opened(Attachment attachment, byte[] content) {}
}
