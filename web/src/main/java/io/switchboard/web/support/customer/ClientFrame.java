package io.switchboard.web.support.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.json.Json;
import java.util.Optional;
import java.util.UUID;

/** What a customer's page sends on its socket. */
sealed interface ClientFrame {

  /**
   * Says something.
   *
   * @param clientId the page's own name for it; null if it gave none
   */
  record Message(String text, String clientId, Optional<UUID> attachment) implements ClientFrame {}

  /** The customer is typing. */
  record Typing() implements ClientFrame {}

  /** The customer has read up to this message. */
  record Read(UUID upTo) implements ClientFrame {}

  /**
   * Wants all after this message.
   *
   * @param after empty: all
   */
  record Resume(Optional<UUID> after) implements ClientFrame {}

  /**
   * Nothing that is known.
   *
   * @param detail what is wrong with it, for people
   * @param clientId of a message, where it can be read
   */
  record Invalid(String detail, String clientId) implements ClientFrame {}

  /** Reads a text; fields that are not known are passed over. */
  static ClientFrame read(String text) {
    try {
      JsonNode frame = Json.mapper().readTree(text);
      return switch (frame.path("type").asText("")) {
        case "message" -> message(frame);
        case "typing" -> new Typing();
        case "read" ->
            Uuids.parse(frame.path("up_to").asText(null))
                .<ClientFrame>map(Read::new)
                .orElseGet(() -> new Invalid("up_to is the id of a message.", null));
        case "resume" -> resume(frame.path("after"));
        default ->
            new Invalid("A frame is a JSON object of type message, typing, read or resume.", null);
      };
    } catch (JsonProcessingException e) {
      return new Invalid("A frame is one JSON object.", null);
    }
  }

  private static ClientFrame message(JsonNode frame) {
    JsonNode id = frame.path("client_id");
    JsonNode text = frame.path("text");
    JsonNode attachment = frame.path("attachment");
    Optional<UUID> file = Uuids.parse(attachment.asText(null));
    String clientId = id.isTextual() ? id.asText() : null;
    if (!isNothing(id) && clientId == null) {
      return new Invalid("client_id is a text.", null);
    }
    if (!isNothing(attachment) && file.isEmpty()) {
      return new Invalid("attachment is the id of an attachment.", clientId);
    }
    if (!text.isTextual() && !(isNothing(text) && file.isPresent())) {
      return new Invalid("text is a text.", clientId);
    }
    return new Message(text.asText(""), clientId, file);
  }

  private static ClientFrame resume(JsonNode after) {
    Optional<UUID> message = Uuids.parse(after.asText(null));
    return isNothing(after) || message.isPresent()
        ? new Resume(message)
        : new Invalid("after is the id of a message, or null for all.", null);
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
