package io.switchboard.identity.entity;

import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Which workspace each user of the broker belongs to. */
public interface JmsUsers {
  void add(String username, WorkspaceId workspace, Instant at);

  Optional<WorkspaceId> findWorkspace(String username);
}
