package io.switchboard.notifications.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.switchboard.notifications.boundary.SubmitOutcome.Accepted;
import io.switchboard.notifications.boundary.SubmitOutcome.KeyInFlight;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/**
 * Takes over a notification that an application put on a queue: the body of REST, with an optional
 * {@code id} as its idempotency key.
 */
@ApplicationScoped
public class TakeFromQueue {
  private static final int MAX_BYTES = 256 * 1024;

  private ReadNotification reader;
  private SubmitNotification submit;

  TakeFromQueue() {}

  @Inject
  public TakeFromQueue(ReadNotification reader, SubmitNotification submit) {
    this.reader = reader;
    this.submit = submit;
  }

  /**
   * What is answered to the sender.
   *
   * @param code a stable word; null when accepted
   * @param reason why it was refused, in words; null when accepted
   */
  public record Reply(String code, String reason, String body) {
    /** The message can never be taken: it belongs to the dead ones. */
    public boolean isPoison() {
      return code != null;
    }
  }

  /**
   * Takes it, durably.
   *
   * @param messageId stands in for an {@code id}, so that a message that comes twice counts once
   * @throws io.switchboard.platform.persistence.DatabaseUnavailable it is to be brought again
   */
  public Reply take(WorkspaceId workspace, String body, String messageId) {
    if (body == null || body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return refused("body_too_large", "A body of at most 256 KiB is needed.");
    }
    try {
      JsonNode tree = Json.mapper().readTree(body);
      if (!(tree instanceof ObjectNode object)) {
        return refused("invalid_body", "The body is no JSON object.");
      }
      JsonNode id = object.remove("id");
      if (id != null && !(id.isTextual() && IdempotencyKey.isValid(id.textValue()))) {
        return refused("invalid_body", "id: 1 to 255 visible characters are needed.");
      }
      IdempotencyKey key =
          id == null
              ? new IdempotencyKey("message", messageId)
              : new IdempotencyKey("application", id.textValue());
      NotificationRequest request = Json.mapper().treeToValue(object, NotificationRequest.class);
      return submitted(reader.read(workspace, request), key);
    } catch (JsonProcessingException e) {
      return refused("invalid_body", "The body is not what was expected: " + place(e));
    } catch (InvalidNotification invalid) {
      return refused(
          "invalid_body",
          invalid.errors().stream()
              .map(error -> error.field() + ": " + error.message())
              .collect(Collectors.joining(" ")));
    }
  }

  private static String place(JsonProcessingException e) {
    String field =
        e instanceof JsonMappingException mapping
            ? mapping.getPathReference().replaceAll(".*\\[\"|\"\\]", "")
            : "no JSON";
    return field.isEmpty() ? "no JSON" : field;
  }

  private Reply submitted(Submission submission, IdempotencyKey key) {
    SubmitOutcome outcome;
    try {
      outcome = submit.submit(submission, Optional.of(key)).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    if (outcome instanceof Accepted accepted) {
      Map<String, String> reply = new LinkedHashMap<>();
      reply.put("id", accepted.id().toString());
      reply.put("status", NotificationStatus.PENDING.word());
      return new Reply(null, null, json(reply));
    }
    if (outcome instanceof KeyInFlight) {
      throw new IllegalStateException("The same id is being taken now; bring the message again.");
    }
    return refused("idempotency_key_reused", "This id was used with another body.");
  }

  private static Reply refused(String code, String detail) {
    Map<String, String> reply = new LinkedHashMap<>();
    reply.put("code", code);
    reply.put("detail", detail);
    return new Reply(code, code + ": " + detail, json(reply));
  }

  private static String json(Map<String, String> fields) {
    try {
      return Json.mapper().writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }
}
