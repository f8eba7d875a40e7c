package io.switchboard.support.templates.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.boundary.CannedReply;
import java.util.List;
import java.util.Optional;

/** All replies that are kept ready. */
public interface CannedReplies {
  Optional<CannedReply> find(WorkspaceId workspace, String name);

  /** At most so many, by name, after the one given. */
  List<CannedReply> list(WorkspaceId workspace, int most, Optional<String> after);

  /** Adds it or replaces the one of its name. */
  void put(WorkspaceId workspace, CannedReply reply);

  /** Whether there was one. */
  boolean remove(WorkspaceId workspace, String name);
}
