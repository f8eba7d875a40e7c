package io.switchboard.channels.entity;

import io.switchboard.channels.entity.Binding.Digest;
import java.util.Objects;

/**
 * A channel that its platform calls.
 *
 * @param secret of the secret that the platform shows
 */
public record Hook(Channel channel, Digest secret) {
  public Hook {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(secret, "secret");
  }
}
