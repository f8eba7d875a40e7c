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
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Wake-ups as the text of a message: versioned JSON. */
public final class WakeUpBody {
  static final int VERSION = 2;

  private record Body(int version, List<Due> due) {}

  private record Due(UUID id, UUID workspace, String userId, int claimNo, Instant dueAt) {
    static Due of(WakeUp wakeUp) {
      return new Due(
          wakeUp.notification(),
          wakeUp.recipient().workspace().value(),
          wakeUp.recipient().user().value(),
          wakeUp.claimNo(),
          wakeUp.dueAt());
    }

    WakeUp wakeUp() {
      return new WakeUp(
          id, new ChannelOwner(new WorkspaceId(workspace), new UserId(userId)), claimNo, dueAt);
    }
  }

  private static final ObjectReader READER = Json.mapper().readerFor(Body.class);
  private static final ObjectWriter WRITER = Json.mapper().writerFor(Body.class);

  private WakeUpBody() {}

  static String write(Collection<WakeUp> wakeUps) {
    try {
      return WRITER.writeValueAsString(new Body(VERSION, wakeUps.stream().map(Due::of).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Wake-ups are no JSON", e);
    }
  }

  /**
   * @throws UnreadableWakeUp if it is not such a text, or of a version not known here
   */
  public static List<WakeUp> read(String text) {
    try {
      Body body = READER.readValue(text);
      if (body.version() != VERSION) {
        throw new UnreadableWakeUp("Version " + body.version() + " is not known here.", null);
      }
      return body.due().stream().map(Due::wakeUp).toList();
    } catch (JsonProcessingException | NullPointerException | IllegalArgumentException e) {
      throw new UnreadableWakeUp("The body is no wake-up.", e);
    }
  }

  /** A message on the delivery queue that cannot be read. */
  public static final class UnreadableWakeUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableWakeUp(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
