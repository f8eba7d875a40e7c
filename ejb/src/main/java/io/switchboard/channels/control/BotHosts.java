package io.switchboard.channels.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.HostsBot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The platforms on which users bring their own bots. */
@ApplicationScoped
public class BotHosts {
  private final Map<ChannelKind, HostsBot> hosts = new EnumMap<>(ChannelKind.class);

  BotHosts() {}

  @Inject
  BotHosts(@Any Instance<HostsBot> found) {
    this((Iterable<HostsBot>) found);
  }

  public BotHosts(Iterable<HostsBot> found) {
    for (HostsBot host : found) {
      if (hosts.putIfAbsent(host.kind(), host) != null) {
        throw new IllegalStateException("Two hosts of bots for " + host.kind().word() + ".");
      }
    }
  }

  public Optional<HostsBot> find(ChannelKind kind) {
    return Optional.ofNullable(hosts.get(kind));
  }

  /**
   * The host of a platform's bots.
   *
   * @throws IllegalArgumentException bots are not brought there
   */
  public HostsBot of(ChannelKind kind) {
    return find(kind)
        .orElseThrow(() -> new IllegalArgumentException("No bots on " + kind.word() + "."));
  }
}
