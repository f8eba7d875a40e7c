package io.switchboard.web.support.customer;

import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.live.boundary.Frames;
import java.util.Optional;

/** The entries of a transcript as a customer is shown them. */
final class TranscriptFrames {
  private TranscriptFrames() {}

  /** The frame; empty for what is not shown to customers. */
  static Optional<String> of(TranscriptMessage entry) {
    return switch (entry.kind()) {
      case MESSAGE, SERVICE -> Optional.of(Frames.message(message(entry)));
      case EDIT ->
          entry
              .edits()
              .map(edited -> Frames.messageEdited(edited, entry.text(), entry.createdAt()));
      case RATING -> Optional.empty();
    };
  }

  private static Frames.Message message(TranscriptMessage entry) {
    return new Frames.Message(
        entry.id(),
        entry.direction().word(),
        entry.text(),
        entry.agentName(),
        entry.createdAt(),
        entry.clientId(),
        entry
            .file()
            .map(
                file ->
                    new Frames.Attached(file.id(), file.name(), file.contentType(), file.size())));
  }
}
