package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.KeepsUpdates;
import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.control.ConfirmedWrites;
import io.switchboard.channels.control.LearnFromOutcomes;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.SessionLease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps what polls brought, under the fencing numbers of the sessions that brought it. */
@ApplicationScoped
class KeepPolled implements PollSink {
  private ConfirmedWrites writes;
  private KeepsUpdates inbox;
  private LearnFromOutcomes learning;

  KeepPolled() {}

  @Inject
  KeepPolled(ConfirmedWrites writes, KeepsUpdates inbox, LearnFromOutcomes learning) {
    this.writes = writes;
    this.inbox = inbox;
    this.learning = learning;
  }

  @Override
  public Set<UUID> keep(List<Catch> catches) {
    Map<UUID, Long> fencings = new HashMap<>();
    List<PlatformUpdate> updates = new ArrayList<>();
    for (Catch caught : catches) {
      Channel channel = caught.lease().channel();
      fencings.put(channel.id(), caught.lease().fencing());
      caught.updates().items().stream()
          .filter(item -> isHeard(channel, item))
          .forEach(item -> updates.add(update(channel, item)));
    }
    ConfirmedWrites.Kept kept = writes.keep(fencings, updates);
    inbox.announce(kept.fresh());
    return kept.channels();
  }

  /** A desk's bot is told of all that it does to topics itself. */
  private static boolean isHeard(Channel channel, FetchedUpdates.Item item) {
    return !channel.owner().isDesk() || !ForumUpdate.isReportOfBot(item.body());
  }

  private static PlatformUpdate update(Channel channel, FetchedUpdates.Item item) {
    return new PlatformUpdate(
        channel.id(), channel.owner(), channel.kind(), Long.toString(item.id()), item.body());
  }

  @Override
  public void dead(SessionLease lease, String reason) {
    ChannelRoute route = lease.channel().route();
    learning.refused(route, new Refused(Cause.CREDENTIAL_DEAD, reason));
  }

  @Override
  public void leaked(SessionLease lease) {
    learning.leaked(lease.channel().route());
  }

  @Override
  public void alone(SessionLease lease) {
    learning.alone(lease.channel().route());
  }
}
