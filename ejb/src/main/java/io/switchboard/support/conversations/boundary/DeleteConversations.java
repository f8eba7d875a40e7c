package io.switchboard.support.conversations.boundary;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.conversations.control.ConversationRemovals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Deletes conversations with all that is in them, their topics too. */
@ApplicationScoped
public class DeleteConversations {
  private static final int PAGE = 200;

  private ConversationRemovals removals;

  DeleteConversations() {}

  @Inject
  public DeleteConversations(ConversationRemovals removals) {
    this.removals = removals;
  }

  /** Deletes those of these that are the workspace's; answers how many there were. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  public int delete(WorkspaceId workspace, Collection<UUID> ids) {
    return removals.remove(workspace, ids);
  }

  /** Deletes all that are in one of these states now; answers how many. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  public int deleteAll(WorkspaceId workspace, Set<ConversationStatus> status) {
    int deleted = 0;
    int page;
    do {
      page = removals.removePage(workspace, status, PAGE);
      deleted += page;
    } while (page > 0);
    return deleted;
  }

  /** The workspaces in which there are conversations that were closed before then. */
  public List<WorkspaceId> purgeable(Instant closedBefore) {
    return removals.workspacesOfClosed(closedBefore);
  }

  /** Deletes those that were closed before then, as their workspace wishes; answers how many. */
  public int purge(WorkspaceId workspace, Instant closedBefore) {
    int purged = 0;
    int page;
    do {
      page = removals.purgePage(workspace, closedBefore, PAGE);
      purged += page;
    } while (page > 0);
    return purged;
  }
}
