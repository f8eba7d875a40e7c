package io.switchboard.channels.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.ChannelNews.Broken;
import io.switchboard.channels.entity.ChannelNews.Used;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.SampleChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Channels in memory, with the rules of the real table. */
final class ChannelTable implements Channels {
  final List<Used> uses = new ArrayList<>();
  private final Map<UUID, Channel> rows = new LinkedHashMap<>();

  @Override
  public List<ChannelRoute> routesOf(Collection<ChannelOwner> owners) {
    return rows.values().stream()
        .filter(channel -> owners.contains(channel.owner()))
        .map(Channel::route)
        .toList();
  }

  @Override
  public List<Channel> of(ChannelOwner owner) {
    return rows.values().stream().filter(channel -> channel.owner().equals(owner)).toList();
  }

  @Override
  public Optional<Channel> find(ChannelOwner owner, ChannelKind kind) {
    return of(owner).stream().filter(channel -> channel.kind() == kind).findFirst();
  }

  @Override
  public Optional<Channel> peek(ChannelOwner owner, ChannelKind kind) {
    return find(owner, kind);
  }

  @Override
  public Optional<Channel> byId(UUID id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public void put(Channel channel) {
    rows.merge(channel.id(), channel, (former, changed) -> SampleChannel.next(changed));
  }

  @Override
  public void remove(Channel channel) {
    rows.remove(channel.id());
  }

  @Override
  public synchronized void noteUse(Collection<Used> noted) {
    uses.addAll(noted);
    notifyAll();
  }

  /** Waits until a use of that channel is noted. */
  synchronized void awaitUseOf(UUID channel) throws InterruptedException {
    long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (uses.stream().noneMatch(use -> use.channelId().equals(channel))) {
      long left = Duration.ofNanos(patience - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new AssertionError("No use of " + channel + " is noted in time.");
      }
      wait(left);
    }
  }

  @Override
  public Optional<Channel> move(
      UUID channelId, Set<ChannelStatus> from, ChannelStatus to, String reason) {
    return byId(channelId)
        .filter(channel -> from.contains(channel.status()))
        .map(
            channel -> {
              put(channel.as(to, reason));
              return rows.get(channelId);
            });
  }

  @Override
  public Optional<Channel> breakDown(Broken news, Set<ChannelStatus> from) {
    return byId(news.channelId())
        .filter(channel -> channel.version() == news.version())
        .flatMap(channel -> move(channel.id(), from, news.status(), news.reason()));
  }
}
