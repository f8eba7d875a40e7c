package io.switchboard.support.attachments.boundary;

import io.switchboard.support.attachments.boundary.Attachment.Opened;
import io.switchboard.support.attachments.entity.Attachments;
import io.switchboard.support.boundary.ConversationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.UUID;

/** Finds files of a conversation. */
@ApplicationScoped
public class OpenAttachment {
  private static final int PIECE = 256 * 1024;

  private Attachments attachments;

  OpenAttachment() {}

  @Inject
  public OpenAttachment(Attachments attachments) {
    this.attachments = attachments;
  }

  /** The file without its content; empty if it is not one of this conversation. */
  public Optional<Attachment> find(ConversationRef conversation, UUID id) {
    return attachments.find(conversation, id);
  }

  /** The file with its content; empty if it is not one of this conversation. */
  public Optional<Opened> open(ConversationRef conversation, UUID id) {
    return attachments.open(conversation, id);
  }

  /**
   * Writes the content piece by piece, so that it is never whole in memory.
   *
   * @throws NoSuchFileException if it is removed meanwhile
   */
  public void copy(ConversationRef conversation, Attachment file, OutputStream to)
      throws IOException {
    for (int at = 0; at < file.size(); at += PIECE) {
      to.write(
          attachments
              .part(conversation, file.id(), at, PIECE)
              .orElseThrow(() -> new NoSuchFileException(file.id().toString())));
    }
  }
}
