package io.switchboard.inbound.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.platform.json.Json;
import java.util.UUID;

/** The body of a message on the queue of updates: a version and an id, nothing else. */
public record InboundBody(int version, UUID id) {
  private static final int VERSION = 1;

  /** A message that this build cannot read. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  static String of(UUID id) {
    return "{\"version\":" + VERSION + ",\"id\":\"" + id + "\"}";
  }

  /**
   * The id in a body.
   *
   * @throws Unreadable the body is another's, or of another version
   */
  public static UUID read(String text) throws Unreadable {
    try {
      InboundBody body = Json.mapper().readValue(text, InboundBody.class);
      if (body.version() != VERSION || body.id() == null) {
        throw new Unreadable("expected version " + VERSION + " with an id");
      }
      return body.id();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Unreadable("not the JSON of an update's id");
    }
  }
}
