package io.switchboard.support.conversations.boundary;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of a transcript. A message comes with its present text; its edits are entries too.
 *
 * @param seq its place in the conversation, from 1, without gaps
 * @param editedAt when the text was last changed
 * @param edits the message that this entry edits
 */
public record TranscriptMessage(
    UUID id,
    long seq,
    EntryKind kind,
    Direction direction,
    String text,
    Optional<String> agentName,
    Optional<String> clientId,
    Instant createdAt,
    Optional<Instant> editedAt,
    Optional<UUID> edits,
    Optional<SentFile> file) {
  public TranscriptMessage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  /** The file that goes with a message. */
  public record SentFile(UUID id, String name, String contentType, int size) {}
}
