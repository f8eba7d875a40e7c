package io.switchboard.channels.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.HoldsSessions;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.channels.entity.SessionLeases;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the sessions of this run: prolongs their leases, drops what is lost, takes what is free. A
 * run that cannot prolong its leases drops all of them when they would have ended, on its own
 * clock.
 */
@ApplicationScoped
public class SessionKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);
  private static final int CLAIM = 1_000;

  private record Held(ChannelKind kind, ChannelStatus status, long version) {}

  private final Map<ChannelKind, HoldsSessions> holders = new EnumMap<>(ChannelKind.class);
  private final Map<UUID, Held> held = new ConcurrentHashMap<>();
  private SessionLeases leases;
  private SessionSettings settings;
  private Supplier<UUID> node;
  private LongSupplier nanoTime;
  private volatile long goodUntil;
  private boolean stopped;

  SessionKeeper() {}

  @Inject
  SessionKeeper(
      SessionLeases leases,
      @Any Instance<HoldsSessions> holders,
      SessionSettings settings,
      ThisNode node) {
    this(leases, holders, settings, node::incarnation, System::nanoTime);
  }

  public SessionKeeper(
      SessionLeases leases,
      Iterable<HoldsSessions> holders,
      SessionSettings settings,
      Supplier<UUID> node,
      LongSupplier nanoTime) {
    this.leases = leases;
    this.settings = settings;
    this.node = node;
    this.nanoTime = nanoTime;
    holders.forEach(holder -> this.holders.put(holder.kind(), holder));
  }

  /** Looks at all sessions: at each third of a lease, and whenever a channel has changed. */
  public synchronized void round() {
    if (stopped) {
      return;
    }
    try {
      renew();
      List<SessionLease> claimed;
      do {
        claimed = leases.claim(node.get(), settings.lease(), holders.keySet(), CLAIM);
        claimed.forEach(this::hold);
      } while (claimed.size() == CLAIM);
    } catch (DatabaseUnavailable away) {
      LOG.warn("Sessions cannot be looked after: {}", away.getMessage());
      dropEnded();
    }
  }

  private void renew() {
    long begun = nanoTime.getAsLong();
    Map<UUID, Long> versions = leases.renew(node.get(), settings.lease());
    goodUntil = begun + settings.lease().toNanos();
    List<UUID> lost = held.keySet().stream().filter(id -> !versions.containsKey(id)).toList();
    lost.forEach(this::drop);
    if (!lost.isEmpty()) {
      leases.release(node.get(), lost);
    }
    List<UUID> changed = new ArrayList<>();
    versions.forEach(
        (id, version) -> {
          Held known = held.get(id);
          if (known == null || known.version() != version) {
            changed.add(id);
          }
        });
    if (!changed.isEmpty()) {
      leases.read(node.get(), changed).forEach(this::hold);
    }
  }

  private void hold(SessionLease lease) {
    ChannelKind kind = lease.channel().kind();
    held.put(
        lease.channel().id(),
        new Held(kind, lease.channel().shownStatus(), lease.channel().version()));
    holders.get(kind).hold(lease);
  }

  private void drop(UUID channelId) {
    Held former = held.remove(channelId);
    if (former != null) {
      holders.get(former.kind()).drop(channelId);
    }
  }

  /**
   * Drops all sessions if their leases have ended on this run's own clock. Waits for nobody: a look
   * at the sessions may hang in a database that does not answer.
   */
  public void dropEnded() {
    if (!held.isEmpty() && nanoTime.getAsLong() - goodUntil >= 0) {
      LOG.warn("Dropping {} sessions: their leases have ended", held.size());
      List.copyOf(held.keySet()).forEach(this::drop);
    }
  }

  /** How many sessions this run holds whose channel is in that state. */
  public long count(ChannelKind kind, ChannelStatus status) {
    return held.values().stream()
        .filter(session -> session.kind() == kind && session.status() == status)
        .count();
  }

  /** Drops all sessions and gives their leases back, for another node to take them at once. */
  public synchronized void stop() {
    stopped = true;
    List.copyOf(held.keySet()).forEach(this::drop);
    try {
      leases.releaseAll(node.get());
    } catch (DatabaseUnavailable away) {
      LOG.warn("Leases end by themselves: {}", away.getMessage());
    }
  }
}
