package io.switchboard.channels.boundary;

import java.util.Objects;

/** How the set-up of a support desk's bot went. Nothing is kept unless it is {@link Kept}. */
public sealed interface DeskBotSetUp {

  /** It is kept, and may do its work in this group. */
  record Kept(String username, String groupTitle) implements DeskBotSetUp {
    public Kept {
      Objects.requireNonNull(username, "username");
      Objects.requireNonNull(groupTitle, "groupTitle");
    }
  }

  /** The platform knows no bot with this token. */
  record InvalidToken() implements DeskBotSetUp {}

  /** A user, or another workspace, uses this bot. */
  record InUse() implements DeskBotSetUp {}

  /** There is no bot yet, and none was brought. */
  record NoBot() implements DeskBotSetUp {}

  /** The platform gives no answer. */
  record Unavailable(String reason) implements DeskBotSetUp {}

  /** The bot cannot work in this group. */
  record GroupUnusable(GroupRights rights) implements DeskBotSetUp {}
}
