package io.switchboard.support.topics.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.boundary.TopicState;
import java.util.List;
import java.util.Optional;

/** All posts and topics, as those see them who ask for something. Joins their transaction. */
public interface TopicPosts {

  /** Keeps how a topic is to look, and has it shown: by what waits for that already, if it may. */
  void show(ConversationRef conversation, TopicState state);

  /** Adds posts of one workspace, in order. */
  void add(List<NewPost> posts);

  /** Adds something that belongs to no conversation. */
  void addAside(WorkspaceId workspace, PostKind kind, PostBody body);

  /** Drops what waits in a conversation, and has its topic deleted. */
  void delete(ConversationRef conversation);

  /** The workspace's group has got another id: its topics are there now. */
  void followGroup(WorkspaceId workspace);

  /** The conversation of a thread of the workspace's present group. */
  Optional<ConversationRef> byThread(WorkspaceId workspace, String thread);

  /** The thread of a conversation in the workspace's present group. */
  Optional<String> threadOf(ConversationRef conversation);
}
