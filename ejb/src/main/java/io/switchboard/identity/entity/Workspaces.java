package io.switchboard.identity.entity;

import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All workspaces. */
public interface Workspaces {
  void add(WorkspaceView workspace);

  Optional<WorkspaceView> find(WorkspaceId id);

  /** At most so many, in the order of their making, after the one given. */
  List<WorkspaceView> list(int most, Optional<UUID> after);
}
