package io.switchboard.support.conversations.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.entity.ConversationViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds conversations of a workspace. */
@ApplicationScoped
public class FindConversations {
  private ConversationViews views;

  FindConversations() {}

  @Inject
  public FindConversations(ConversationViews views) {
    this.views = views;
  }

  /**
   * Which ones.
   *
   * @param status empty for all
   * @param words a part of the codename or of the customer's name, in any case; empty for all
   */
  public record Filter(Set<ConversationStatus> status, Optional<String> words) {
    public Filter {
      status = Set.copyOf(status);
      Objects.requireNonNull(words, "words");
    }
  }

  /**
   * A page, the newest first.
   *
   * @param before only older ones than this: the last id of the page before
   */
  public List<ConversationView> page(
      WorkspaceId workspace, Filter filter, Optional<UUID> before, int limit) {
    return views.page(workspace, filter, before, limit);
  }

  public Optional<ConversationView> find(ConversationRef ref) {
    return views.find(ref);
  }

  /** Where there is one, across workspaces: for the operator, who may see each. */
  public Optional<ConversationView> anywhere(UUID id) {
    return views.anywhere(id);
  }
}
