package io.switchboard.support.live.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.switchboard.platform.json.Json;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The frames that the server sends to customers' sockets: one JSON object each. */
public final class Frames {
  private Frames() {}

  /**
   * An attachment of a message.
   *
   * @param size in bytes
   */
  public record Attached(UUID id, String name, String contentType, long size) {
    public Attached {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(contentType, "contentType");
    }
  }

  /**
   * A message of the transcript.
   *
   * @param direction {@code inbound} from the customer, {@code outbound} to it
   * @param clientId the customer's own name for it
   */
  public record Message(
      UUID id,
      String direction,
      String text,
      Optional<String> agentName,
      Instant createdAt,
      Optional<String> clientId,
      Optional<Attached> attachment) {
    public Message {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(direction, "direction");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(agentName, "agentName");
      Objects.requireNonNull(createdAt, "createdAt");
      Objects.requireNonNull(clientId, "clientId");
      Objects.requireNonNull(attachment, "attachment");
    }
  }

  public static String message(Message message) {
    ObjectNode frame =
        frame("message")
            .put("id", message.id().toString())
            .put("direction", message.direction())
            .put("text", message.text());
    message.agentName().ifPresent(name -> frame.put("agent_name", name));
    frame.put("created_at", message.createdAt().toString());
    message.clientId().ifPresent(id -> frame.put("client_id", id));
    message
        .attachment()
        .ifPresent(
            file ->
                frame
                    .putObject("attachment")
                    .put("id", file.id().toString())
                    .put("name", file.name())
                    .put("content_type", file.contentType())
                    .put("size", file.size()));
    return frame.toString();
  }

  /** An agent changed what it had written. */
  public static String messageEdited(UUID message, String text, Instant editedAt) {
    return frame("message_edited")
        .put("id", message.toString())
        .put("text", text)
        .put("edited_at", editedAt.toString())
        .toString();
  }

  /** The customer's message is durable; the id is null where the customer gave it none. */
  public static String ack(String clientId, UUID message) {
    return frame("ack").put("client_id", clientId).put("id", message.toString()).toString();
  }

  /** A banner: the text of a template. */
  public static String service(String key, String text) {
    return frame("service").put("key", key).put("text", text).toString();
  }

  public static String agentJoined(String agentName) {
    return frame("agent_joined").put("agent_name", agentName).toString();
  }

  public static String typing(String agentName) {
    return frame("typing").put("agent_name", agentName).toString();
  }

  public static String conversationClosed() {
    return frame("conversation_closed").toString();
  }

  public static String conversationReopened() {
    return frame("conversation_reopened").toString();
  }

  /**
   * A frame of the customer's that was not taken.
   *
   * @param code a stable word
   * @param detail for people
   * @param clientId of the message that was not taken; null where there is none
   */
  public static String error(String code, String detail, String clientId) {
    ObjectNode frame = frame("error").put("code", code).put("detail", detail);
    if (clientId != null) {
      frame.put("client_id", clientId);
    }
    return frame.toString();
  }

  /** A new token in the place of one that is about to expire. */
  public static String token(String token) {
    return frame("token").put("token", token).toString();
  }

  private static ObjectNode frame(String type) {
    return Json.mapper().createObjectNode().put("type", type);
  }
}
