package io.switchboard.channels.boundary;

import io.switchboard.channels.entity.Binding.Digest;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Hook;
import io.switchboard.channels.entity.Hooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the channel whose platform calls us. */
@ApplicationScoped
public class FindHook {
  private Hooks hooks;

  FindHook() {}

  @Inject
  public FindHook(Hooks hooks) {
    this.hooks = hooks;
  }

  /**
   * The way to the channel of this token; empty where there is none, or the secret is not its own,
   * which is compared in constant time.
   */
  public Optional<ChannelRoute> find(ChannelKind kind, String token, String secret) {
    return hooks
        .find(Digest.of(token))
        .filter(hook -> hook.channel().kind() == kind)
        .filter(hook -> secret != null && hook.secret().equals(Digest.of(secret)))
        .map(Hook::channel)
        .map(Channel::route);
  }
}
