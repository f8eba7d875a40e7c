package io.switchboard.support.topics.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import io.switchboard.platform.messaging.QueueMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The body of a message on the queue of desks: a version and a workspace, nothing else. */
public record WakeUp(int version, UUID workspace) {
  private static final int VERSION = 1;

  /** A message that this build cannot read. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  /** Those of one workspace go to one node, while it is there. */
  static QueueMessage of(WorkspaceId workspace) {
    return new QueueMessage(
        "{\"version\":" + VERSION + ",\"workspace\":\"" + workspace + "\"}",
        null,
        workspace.toString(),
        Duration.ZERO,
        Map.of());
  }

  /**
   * The workspace in a body.
   *
   * @throws Unreadable the body is another's, or of another version
   */
  public static WorkspaceId read(String text) throws Unreadable {
    try {
      WakeUp body = Json.mapper().readValue(text, WakeUp.class);
      if (body.version() != VERSION || body.workspace() == null) {
        throw new Unreadable("expected version " + VERSION + " with a workspace");
      }
      return new WorkspaceId(body.workspace());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Unreadable("not the JSON of a wake-up");
    }
  }
}
