package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelSummary;
import io.switchboard.channels.boundary.CountChannels.Group;
import io.switchboard.channels.boundary.SearchChannels.Filter;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Channels as members see them, across workspaces. */
public interface ChannelOverviews {

  /** The newest first. */
  List<ChannelSummary> find(Filter filter, int limit);

  List<Group> count(Optional<WorkspaceId> workspace);

  /** Usable channels made before the end of each day. */
  List<Long> growth(Optional<WorkspaceId> workspace, Instant firstDay, int days);
}
