package io.switchboard.channels.boundary;

import java.util.Objects;

/** What a platform says of a bot's token. */
public sealed interface BotIdentity {

  /** It is the token of this bot. */
  record Known(String id, String username) implements BotIdentity {
    public Known {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(username, "username");
    }
  }

  /** It is no bot's token. */
  record Rejected() implements BotIdentity {}

  /** The platform gave no answer. */
  record Unavailable(String reason) implements BotIdentity {
    public Unavailable {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
