package io.switchboard.support.templates.entity;

import io.switchboard.platform.ids.WorkspaceId;
import java.util.List;

/** What workspaces have decided about templates. */
public interface Templates {
  List<WrittenTemplate> of(WorkspaceId workspace);

  /** Keeps others from changing templates of the workspace until the transaction ends. */
  void hold(WorkspaceId workspace);

  /** Adds it or replaces what was for its key and locale. */
  void put(WorkspaceId workspace, WrittenTemplate template);
}
