package io.switchboard.channels.control;

import io.switchboard.channels.boundary.KeepsUpdates;
import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.entity.SessionLeases;
import io.switchboard.platform.node.ThisNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes what sessions bring only while their leases are ours. */
@Stateless
public class ConfirmedWrites {
  private SessionLeases leases;
  private KeepsUpdates inbox;
  private Supplier<UUID> node;

  public ConfirmedWrites() {}

  @Inject
  ConfirmedWrites(SessionLeases leases, KeepsUpdates inbox, ThisNode node) {
    this(leases, inbox, node::incarnation);
  }

  public ConfirmedWrites(SessionLeases leases, KeepsUpdates inbox, Supplier<UUID> node) {
    this.leases = leases;
    this.inbox = inbox;
    this.node = node;
  }

  /**
   * What was kept.
   *
   * @param channels whose leases are ours
   * @param fresh the updates that were new
   */
  public record Kept(Set<UUID> channels, List<PlatformUpdate> fresh) {}

  /** Keeps the updates of those channels whose fencing number is the newest; refuses the others. */
  public Kept keep(Map<UUID, Long> fencings, Collection<PlatformUpdate> updates) {
    Set<UUID> ours = leases.confirm(node.get(), fencings);
    List<PlatformUpdate> allowed =
        updates.stream().filter(update -> ours.contains(update.channelId())).toList();
    return new Kept(ours, allowed.isEmpty() ? List.of() : inbox.keep(allowed));
  }
}
