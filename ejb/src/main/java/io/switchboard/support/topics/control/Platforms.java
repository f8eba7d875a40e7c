package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.HostsTopics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** The platforms of this build whose groups have topics. */
@ApplicationScoped
public class Platforms {
  private final Map<ChannelKind, HostsTopics> hosts = new EnumMap<>(ChannelKind.class);

  Platforms() {}

  @Inject
  Platforms(@Any Instance<HostsTopics> found) {
    this((Iterable<HostsTopics>) found);
  }

  public Platforms(Iterable<HostsTopics> found) {
    found.forEach(host -> hosts.put(host.kind(), host));
  }

  /**
   * The platform of a desk's bot.
   *
   * @throws IllegalArgumentException its groups have no topics
   */
  public HostsTopics of(ChannelKind kind) {
    HostsTopics host = hosts.get(kind);
    if (host == null) {
      throw new IllegalArgumentException("Groups of " + kind.word() + " have no topics.");
    }
    return host;
  }

  /** The most characters of a post that every one of them takes. */
  int longestText() {
    return hosts.values().stream().mapToInt(HostsTopics::longestText).min().orElseThrow();
  }

  /** The most characters beneath a file that every one of them takes. */
  int longestCaption() {
    return hosts.values().stream().mapToInt(HostsTopics::longestCaption).min().orElseThrow();
  }
}
