package io.switchboard.support.desk.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import java.util.Objects;

/**
 * The news that a desk has changed, fired within the change's transaction where there is one. What
 * follows of it observes it after its success.
 */
public record DeskNews(WorkspaceId workspace, What what) {

  /** What has changed. */
  public enum What {
    /** It has another group now, or its first: topics that are known are of no group any more. */
    NEW_GROUP,
    /** Its group has got another id, with all that is in it. */
    MOVED,
    DEGRADED,
    /** It is well again: what waited can go out. */
    READY,
    /** Its bot, its origins, its addresses or its settings. */
    CHANGED,
    REMOVED
  }

  public DeskNews {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(what, "what");
  }
}
