package io.switchboard.support.conversations.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.FindConversations.Filter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conversations to look at. */
public interface ConversationViews {
  List<ConversationView> page(
      WorkspaceId workspace, Filter filter, Optional<UUID> before, int limit);

  Optional<ConversationView> find(ConversationRef ref);

  /** Across workspaces. */
  Optional<ConversationView> anywhere(UUID id);

  /** The earlier conversations of the same customer, the newest first. */
  List<ConversationView> earlier(ConversationRef ref, String customerKey, int limit);
}
