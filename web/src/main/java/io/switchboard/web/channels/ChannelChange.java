package io.switchboard.web.channels;

import io.switchboard.channels.boundary.ChangeChannel.Choice;
import io.switchboard.web.rest.FieldChecks;
import java.util.List;

/** What to change about a channel; what is left out stays as it is. */
public record ChannelChange(Boolean enabled, Integer priority, List<String> allowFrom) {
  private static final int MAX_PRIORITY = 1_000;
  private static final int MAX_ALLOWED = 100;
  private static final int MAX_LENGTH = 64;

  public ChannelChange {
    FieldChecks checks =
        new FieldChecks()
            .that(
                priority == null || (priority > 0 && priority <= MAX_PRIORITY),
                "priority",
                "must be from 1 to " + MAX_PRIORITY)
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
    return new Choice(enabled, priority, allowFrom);
  }
}
