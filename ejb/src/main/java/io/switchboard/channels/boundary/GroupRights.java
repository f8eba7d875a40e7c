package io.switchboard.channels.boundary;

import java.util.List;
import java.util.Objects;

/** What a bot may do in a group, as far as the platform tells. Texts are in plain words. */
public sealed interface GroupRights {

  /** Whether the bot can do all its work there. */
  default boolean suffice() {
    return this instanceof Known known && known.missing().isEmpty();
  }

  /**
   * The bot is in the group.
   *
   * @param title of the group
   * @param missing what it may not do, each with what to do about it; empty if all is well
   */
  record Known(String title, List<String> missing) implements GroupRights {
    public Known {
      Objects.requireNonNull(title, "title");
      missing = List.copyOf(missing);
    }
  }

  /** The bot is not in the group, or there is no such group, or its token is dead. */
  record Unreachable(String reason) implements GroupRights {
    public Unreachable {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The platform gave no answer: nothing is known. */
  record Unavailable(String reason) implements GroupRights {
    public Unavailable {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
