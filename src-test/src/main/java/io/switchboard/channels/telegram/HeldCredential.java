package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.Credentials;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Credentials in memory, for tests. */
final class HeldCredential implements Credentials {
  private final Map<UUID, String> secrets = new ConcurrentHashMap<>();

  @Override
  public void store(ChannelRoute channel, String secret) {
    secrets.put(channel.channelId(), secret);
  }

  @Override
  public <T> T use(ChannelRoute channel, Function<String, T> use) {
    String secret = secrets.get(channel.channelId());
    if (secret == null) {
      throw new CredentialUnreadable("There is no credential.");
    }
    return use.apply(secret);
  }

  @Override
  public boolean isOutdated(ChannelRoute route) {
    return false;
  }

  @Override
  public void destroy(ChannelRoute channel) {
    secrets.remove(channel.channelId());
  }
}
