package io.switchboard.support.topics.boundary;

import io.switchboard.channels.boundary.HostsTopics.BotCommand;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.control.PostCutter;
import io.switchboard.support.topics.control.PostsWaiting;
import io.switchboard.support.topics.entity.NewPost;
import io.switchboard.support.topics.entity.PostBody;
import io.switchboard.support.topics.entity.PostKind;
import io.switchboard.support.topics.entity.TopicPosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Asks for something to be done in a workspace's group. What is asked for is durable with the
 * caller's transaction, done soon after its commit, and in the order of asking within a
 * conversation. For that order the caller's transaction holds the conversation's row, as everything
 * does that adds to a transcript. The topic itself need not be there: the first thing that is asked
 * for makes it, and so does the next one after somebody has deleted it.
 */
@ApplicationScoped
public class PostToTopic {
  private TopicPosts posts;
  private PostCutter cutter;
  private Event<PostsWaiting> waiting;

  PostToTopic() {}

  @Inject
  public PostToTopic(TopicPosts posts, PostCutter cutter, Event<PostsWaiting> waiting) {
    this.posts = posts;
    this.cutter = cutter;
    this.waiting = waiting;
  }

  /**
   * How the topic is to look from now on. Several that wait are done as one: what counts is the
   * last. A topic is closed only after all that was asked for before. A conversation is shown
   * before anything is posted.
   */
  public void show(ConversationRef conversation, TopicState state) {
    posts.show(conversation, state);
    wakeUp(conversation.workspace());
  }

  /** Posts something; what is too long for one post comes as several. */
  public void post(ConversationRef conversation, TopicPost post) {
    List<NewPost> parts =
        cutter.cut(post).stream()
            .map(part -> new NewPost(conversation, PostKind.MESSAGE, post.urgent(), part))
            .toList();
    posts.add(parts);
    wakeUp(conversation.workspace());
  }

  /** Deletes the topic with all that is in it; what still waits to be posted there is dropped. */
  public void delete(ConversationRef conversation) {
    posts.delete(conversation);
    wakeUp(conversation.workspace());
  }

  /**
   * Ends the waiting of an agent who pressed a button, ahead of everything else.
   *
   * @param text shown briefly, may be empty
   */
  public void answer(WorkspaceId workspace, String pressId, String text) {
    posts.addAside(workspace, PostKind.ANSWER, PostBody.answer(pressId, text));
    wakeUp(workspace);
  }

  /** Shows the group's members these commands in their menu. */
  public void offerCommands(WorkspaceId workspace, List<BotCommand> commands) {
    posts.addAside(workspace, PostKind.COMMANDS, PostBody.commands(commands));
    wakeUp(workspace);
  }

  private void wakeUp(WorkspaceId workspace) {
    waiting.fire(new PostsWaiting(workspace));
  }
}
