package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelRoute;
import java.util.function.Function;

/** The secrets of channels. They are in the clear only while they are used. */
public interface Credentials {

  /** Keeps a channel's secret, in place of a former one, in the caller's transaction. */
  void store(ChannelRoute channel, String secret);

  /**
   * Opens the secret for one use; nobody may keep it.
   *
   * @throws CredentialUnreadable there is none, or it cannot be opened
   */
  <T> T use(ChannelRoute channel, Function<String, T> use);

  /**
   * Whether the channel is known to have changed since this route was read, perhaps by a new
   * secret. What another node changed a moment ago may not be known yet.
   */
  boolean isOutdated(ChannelRoute route);

  /** Destroys the secret, in the caller's transaction. */
  void destroy(ChannelRoute channel);
}
