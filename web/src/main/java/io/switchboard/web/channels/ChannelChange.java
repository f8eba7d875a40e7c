package io.switchboard.web.channels;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.channels.boundary.ChangeChannel.Choice;
import io.switchboard.channels.boundary.ChangeChannel.Place;
import io.switchboard.web.rest.FieldChecks;
import java.util.List;

/**
 * What to change about a channel; what is left out stays as it is.
 *
 * @param priority an explicit null gives the place back to the default order
 */
public record ChannelChange(Boolean enabled, JsonNode priority, List<String> allowFrom) {
  private static final int MAX_PRIORITY = 1_000;
  private static final int MAX_ALLOWED = 100;
  private static final int MAX_LENGTH = 64;

  public ChannelChange {
    FieldChecks checks =
        new FieldChecks()
            .that(
                priority == null || priority.isNull() || isPlace(priority),
                "priority",
                "must be from 1 to " + MAX_PRIORITY + ", or null")
            .that(
                allowFrom == null || allowFrom.size() <= MAX_ALLOWED,
                "allowFrom",
                "must have at most " + MAX_ALLOWED + " entries");
    if (allowFrom != null) {
      allowFrom.forEach(entry -> checks.text("allowFrom", entry, 1, MAX_LENGTH));
    }
    checks.done();
  }

  Choice choice() {
    return new Choice(enabled, place(), allowFrom);
  }

  private Place place() {
    if (priority == null) {
      return null;
    }
    return new Place(priority.isNull() ? null : priority.intValue());
  }

  private static boolean isPlace(JsonNode priority) {
    return priority.isInt() && priority.intValue() > 0 && priority.intValue() <= MAX_PRIORITY;
  }
}
