package io.switchboard.support.conversations.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds conversations that something is to be done with. */
public interface OldConversations {
  List<UUID> inState(WorkspaceId workspace, Set<ConversationStatus> status, int most);

  /** Held against others until the caller's transaction ends; those that are held are left out. */
  List<UUID> closedBefore(WorkspaceId workspace, Instant time, int most);

  /** The workspaces that have conversations which were closed before then. */
  List<WorkspaceId> workspacesOfClosed(Instant before);

  /** Those whose time has come, across workspaces, by their ids, after this one. */
  List<ConversationRef> dueAt(Instant time, UUID after, int most);
}
