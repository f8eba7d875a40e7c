package io.switchboard.support.topics.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.entity.TopicPosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds which conversation a topic belongs to. */
@ApplicationScoped
public class FindTopic {
  private TopicPosts posts;

  FindTopic() {}

  @Inject
  public FindTopic(TopicPosts posts) {
    this.posts = posts;
  }

  /** The conversation of a thread of the workspace's present group. */
  public Optional<ConversationRef> byThread(WorkspaceId workspace, String thread) {
    return posts.byThread(workspace, thread);
  }

  /** The thread of a conversation, once its topic is there. */
  public Optional<String> threadOf(ConversationRef conversation) {
    return posts.threadOf(conversation);
  }
}
