package io.switchboard.channels.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.channels.entity.SessionLeases;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Channels and their leases in memory, with the rules of the real table, for many nodes. */
final class LeaseTable implements SessionLeases {
  private record Lease(UUID node, long fencing, long expiresAt) {}

  private final Map<UUID, Channel> channels = new LinkedHashMap<>();
  private final Map<UUID, Lease> leases = new HashMap<>();
  private final LongSupplier nanoTime;
  boolean away;
  CountDownLatch hangsUntil;

  LeaseTable(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  void put(Channel channel) {
    channels.put(channel.id(), channel);
  }

  private static boolean listens(Channel channel) {
    return channel.shownStatus().isUsable();
  }

  private boolean isHeld(Lease lease) {
    return lease != null && lease.expiresAt() - nanoTime.getAsLong() > 0;
  }

  private void reach() {
    if (hangsUntil != null) {
      try {
        hangsUntil.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (away) {
      throw new DatabaseUnavailable(new IllegalStateException("The database is away."));
    }
  }

  @Override
  public Map<UUID, Long> renew(UUID node, Duration lease) {
    reach();
    Map<UUID, Long> versions = new HashMap<>();
    leases.replaceAll(
        (id, held) -> {
          boolean renewed = held.node().equals(node) && isHeld(held) && listens(channels.get(id));
          if (!renewed) {
            return held;
          }
          versions.put(id, channels.get(id).version());
          return new Lease(node, held.fencing(), nanoTime.getAsLong() + lease.toNanos());
        });
    return versions;
  }

  @Override
  public List<SessionLease> claim(
      UUID node, Duration lease, Collection<ChannelKind> kinds, int most) {
    reach();
    List<UUID> free =
        channels.values().stream()
            .filter(channel -> listens(channel) && kinds.contains(channel.kind()))
            .map(Channel::id)
            .filter(id -> !isHeld(leases.get(id)))
            .limit(most)
            .toList();
    for (UUID id : free) {
      long fencing = leases.containsKey(id) ? leases.get(id).fencing() + 1 : 1;
      leases.put(id, new Lease(node, fencing, nanoTime.getAsLong() + lease.toNanos()));
    }
    return read(node, free);
  }

  @Override
  public List<SessionLease> read(UUID node, Collection<UUID> ids) {
    reach();
    return ids.stream()
        .filter(id -> leases.get(id).node().equals(node))
        .map(
            id -> new SessionLease(channels.get(id), leases.get(id).fencing(), Instant.EPOCH, null))
        .toList();
  }

  @Override
  public void release(UUID node, Collection<UUID> ids) {
    reach();
    leases.replaceAll(
        (id, held) ->
            held.node().equals(node) && ids.contains(id)
                ? new Lease(node, held.fencing(), nanoTime.getAsLong())
                : held);
  }

  @Override
  public void releaseAll(UUID node) {
    release(node, Set.copyOf(leases.keySet()));
  }

  @Override
  public Set<UUID> confirm(UUID node, Map<UUID, Long> fencings) {
    reach();
    return fencings.entrySet().stream()
        .filter(
            shown -> {
              Lease held = leases.get(shown.getKey());
              return held.node().equals(node) && held.fencing() == shown.getValue();
            })
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
