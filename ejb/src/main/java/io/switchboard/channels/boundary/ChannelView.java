package io.switchboard.channels.boundary;

import io.switchboard.channels.entity.Channel;
import java.time.Instant;
import java.util.List;

/**
 * A channel as its owner sees it; never a secret.
 *
 * @param address the bound person's address on the platform, null until bound
 */
public record ChannelView(
    ChannelKind platform,
    ChannelStatus status,
    boolean enabled,
    Integer priority,
    String address,
    String botUsername,
    List<String> allowFrom,
    Health health,
    Instant createdAt,
    Instant lastUsedAt) {

  /**
   * Whether it is well.
   *
   * @param reason why not, or null
   */
  public record Health(boolean ok, String reason) {}

  public static ChannelView of(Channel channel) {
    return new ChannelView(
        channel.kind(),
        channel.shownStatus(),
        channel.preferences().enabled(),
        channel.preferences().priority(),
        channel.account().address(),
        channel.account().username(),
        channel.preferences().allowFrom(),
        new Health(channel.health() == null, channel.health()),
        channel.times().createdAt(),
        channel.times().lastUsedAt());
  }
}
