package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditedOutcome;
import java.time.Instant;
import java.util.Objects;

/** How the set-up of a bot went. */
public sealed interface BotSetUp extends AuditedOutcome {

  @Override
  default boolean isDone() {
    return this instanceof Started;
  }

  /** The person has to start the bot by the link, or to send it the code, in time. */
  record Started(String username, String startLink, String code, Instant expiresAt)
      implements BotSetUp {
    public Started {
      Objects.requireNonNull(username, "username");
      Objects.requireNonNull(startLink, "startLink");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(expiresAt, "expiresAt");
    }
  }

  /** The platform knows no bot with this token. */
  record InvalidToken() implements BotSetUp {}

  /** Somebody else uses this bot. */
  record InUse() implements BotSetUp {}

  /** The platform gives no answer. */
  record Unavailable(String reason) implements BotSetUp {}
}
