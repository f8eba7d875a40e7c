package io.switchboard.web.support.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.switchboard.support.conversations.boundary.Direction;
import io.switchboard.support.conversations.boundary.EntryKind;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import java.time.Instant;
import java.util.UUID;

/**
 * A message as its customer reads it again.
 *
 * @param kind message, or service where the desk said it by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownMessage(
    UUID id,
    EntryKind kind,
    Direction direction,
    String text,
    @JsonProperty("agent_name") String agentName,
    @JsonProperty("client_id") String clientId,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("edited_at") Instant editedAt,
    File attachment) {

  /** An attachment, which has a path of its own. */
  public record File(
      UUID id, String name, @JsonProperty("content_type") String contentType, int size) {}

  static ShownMessage of(TranscriptMessage entry) {
    return new ShownMessage(
        entry.id(),
        entry.kind(),
        entry.direction(),
        entry.text(),
        entry.agentName().orElse(null),
        entry.clientId().orElse(null),
        entry.createdAt(),
        entry.editedAt().orElse(null),
        entry
            .file()
            .map(file -> new File(file.id(), file.name(), file.contentType(), file.size()))
            .orElse(null));
  }

  /** Whether customers read entries of this kind: an edit is the new text of its message. */
  static boolean isShown(TranscriptMessage entry) {
    return entry.kind() == EntryKind.MESSAGE || entry.kind() == EntryKind.SERVICE;
  }
}
