package io.switchboard.web.support.office;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.switchboard.support.conversations.boundary.Direction;
import io.switchboard.support.conversations.boundary.EntryKind;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.conversations.boundary.TranscriptMessage.SentFile;
import java.time.Instant;
import java.util.UUID;

/** An entry of a transcript as the operator sees it. */
@JsonNaming(SnakeCaseStrategy.class)
public record ShownMessage(
    UUID id,
    long seq,
    EntryKind kind,
    Direction direction,
    String text,
    String agentName,
    String clientId,
    Instant createdAt,
    Instant editedAt,
    UUID edits,
    ShownFile attachment) {

  /** A file that goes with a message. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ShownFile(UUID id, String name, String contentType, int size) {
    private static ShownFile of(SentFile file) {
      return new ShownFile(file.id(), file.name(), file.contentType(), file.size());
    }
  }

  static ShownMessage of(TranscriptMessage message) {
    return new ShownMessage(
        message.id(),
        message.seq(),
        message.kind(),
        message.direction(),
        message.text(),
        message.agentName().orElse(null),
        message.clientId().orElse(null),
        message.createdAt(),
        message.editedAt().orElse(null),
        message.edits().orElse(null),
        message.file().map(ShownFile::of).orElse(null));
  }
}
