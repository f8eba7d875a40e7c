package io.switchboard.notifications.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import java.time.Instant;
import java.util.UUID;

/** A wake-up as the text of a message: versioned JSON. */
public final class WakeUpBody {
  static final int VERSION = 1;

  private record Body(
      int version, UUID id, UUID workspace, String userId, int claimNo, Instant dueAt) {}

  private static final ObjectReader READER = Json.mapper().readerFor(Body.class);
  private static final ObjectWriter WRITER = Json.mapper().writerFor(Body.class);

  private WakeUpBody() {}

  static String write(WakeUp wakeUp) {
    try {
      return WRITER.writeValueAsString(
          new Body(
              VERSION,
              wakeUp.notification(),
              wakeUp.recipient().workspace().value(),
              wakeUp.recipient().user().value(),
              wakeUp.claimNo(),
              wakeUp.dueAt()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A wake-up is no JSON", e);
    }
  }

  /**
   * @throws UnreadableWakeUp if it is not such a text, or of a version not known here
   */
  public static WakeUp read(String text) {
    try {
      Body body = READER.readValue(text);
      if (body.version() != VERSION) {
        throw new UnreadableWakeUp("Version " + body.version() + " is not known here.", null);
      }
      return new WakeUp(
          body.id(),
          new ChannelOwner(new WorkspaceId(body.workspace()), new UserId(body.userId())),
          body.claimNo(),
          body.dueAt());
    } catch (JsonProcessingException | NullPointerException | IllegalArgumentException e) {
      throw new UnreadableWakeUp("The body is no wake-up.", e);
    }
  }

  /** Those of one recipient stay with one node. */
  static String group(WakeUp wakeUp) {
    return wakeUp.recipient().workspace() + "/" + wakeUp.recipient().user();
  }

  /** A message on the delivery queue that cannot be read. */
  public static final class UnreadableWakeUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableWakeUp(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
