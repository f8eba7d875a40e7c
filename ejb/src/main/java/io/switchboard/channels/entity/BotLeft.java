package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelKind;
import java.util.Objects;

/**
 * A bot is nobody's any more once the transaction has ended well, and its platform is to be told.
 *
 * @param token the secret; it is nowhere else by then
 */
public record BotLeft(ChannelKind kind, String token) {
  public BotLeft {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(token, "token");
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "BotLeft[" + kind.word() + "]";
  }
}
