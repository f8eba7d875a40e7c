package io.switchboard.support.conversations.control;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.entity.Conversations;
import io.switchboard.support.conversations.entity.OldConversations;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.support.topics.boundary.PostToTopic;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Removes conversations, a page in a transaction. */
@Stateless
public class ConversationRemovals {
  private Conversations conversations;
  private OldConversations old;
  private PostToTopic topics;
  private RecordAudit audit;
  private Event<Committed> committed;

  public ConversationRemovals() {}

  @Inject
  public ConversationRemovals(
      Conversations conversations,
      OldConversations old,
      PostToTopic topics,
      RecordAudit audit,
      Event<Committed> committed) {
    this.conversations = conversations;
    this.old = old;
    this.topics = topics;
    this.audit = audit;
    this.committed = committed;
  }

  public int remove(WorkspaceId workspace, Collection<UUID> ids) {
    int removed = 0;
    for (UUID id : ids.stream().sorted().distinct().toList()) {
      ConversationRef ref = new ConversationRef(workspace, id);
      if (conversations.remove(ref)) {
        topics.delete(ref);
        audit.record(Optional.of(workspace), "conversation.delete", ref.auditName(), Map.of());
        committed.fire(new Committed(List.of(LiveFrame.gone(ref)), false));
        removed++;
      }
    }
    return removed;
  }

  public int removePage(WorkspaceId workspace, Set<ConversationStatus> status, int most) {
    return remove(workspace, old.inState(workspace, status, most));
  }

  public List<WorkspaceId> workspacesOfClosed(Instant before) {
    return old.workspacesOfClosed(before);
  }

  public int purgePage(WorkspaceId workspace, Instant closedBefore, int most) {
    List<UUID> ids = old.closedBefore(workspace, closedBefore, most);
    return remove(workspace, ids);
  }
}
