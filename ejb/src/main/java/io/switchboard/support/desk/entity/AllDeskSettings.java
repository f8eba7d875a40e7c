package io.switchboard.support.desk.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskSettings;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What workspaces chose. Works in the caller's transaction, whatever its scope, or in its own. */
public interface AllDeskSettings {

  Optional<DeskSettings> find(WorkspaceId workspace);

  /**
   * Changes the choice, or the default where there is none, against nobody else's change.
   *
   * @return what it was, and what it is now
   */
  Change change(WorkspaceId workspace, UnaryOperator<DeskSettings> change, Instant now);

  /** A change of settings. */
  record Change(DeskSettings before, DeskSettings after) {}
}
