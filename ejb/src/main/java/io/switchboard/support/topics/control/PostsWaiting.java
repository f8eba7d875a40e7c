package io.switchboard.support.topics.control;

import io.switchboard.platform.ids.WorkspaceId;
import java.util.Objects;

/** The news that something waits for a workspace's group; it counts once it is committed. */
public record PostsWaiting(WorkspaceId workspace) {
  public PostsWaiting {
    Objects.requireNonNull(workspace, "workspace");
  }
}
