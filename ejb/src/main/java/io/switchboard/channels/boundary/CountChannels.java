package io.switchboard.channels.boundary;

import io.switchboard.channels.entity.ChannelOverviews;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Counts channels by state, for one workspace or for all. */
@ApplicationScoped
public class CountChannels {
  private static final int DAYS = 30;

  /**
   * Channels in one state on one node.
   *
   * @param node which run of the application holds their sessions; empty: none does
   */
  public record Group(ChannelStatus status, String node, long count) {}

  private ChannelOverviews channels;
  private Clock clock;

  CountChannels() {}

  @Inject
  public CountChannels(ChannelOverviews channels, Clock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  /** By node and state. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<Group> byState(Optional<WorkspaceId> workspace) {
    return channels.count(workspace);
  }

  /** How many of the channels connected today there were on each of the last 30 days. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<Long> growth(Optional<WorkspaceId> workspace) {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return channels.growth(workspace, today.minus(DAYS - 1, ChronoUnit.DAYS), DAYS);
  }
}
