package io.switchboard.support.topics.control;

import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.messaging.MessageSender;
import io.switchboard.platform.messaging.Queues;
import io.switchboard.support.desk.boundary.DeskNews;
import io.switchboard.support.topics.entity.TopicPosts;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the worker once something is committed, by the queue: one message for each workspace,
 * however much was committed meanwhile. Without a broker this node does it.
 */
@ApplicationScoped
public class AnnouncePosts {
  private static final Logger LOG = LoggerFactory.getLogger(AnnouncePosts.class);
  private static final int MANY = 1_000;

  private final GroupWork<WorkspaceId> waiting =
      new GroupWork<>("announce posts", MANY, this::announce);
  private MessageSender sender;
  private TopicsLoop worker;
  private TopicPosts posts;

  AnnouncePosts() {}

  @Inject
  public AnnouncePosts(MessageSender sender, TopicsLoop worker, TopicPosts posts) {
    this.sender = sender;
    this.worker = worker;
    this.posts = posts;
  }

  /** The loop; give it to an executor once. */
  public Runnable loop() {
    return waiting;
  }

  @PreDestroy
  void stop() {
    waiting.close();
  }

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostsWaiting news) {
    waiting.add(news.workspace());
  }

  /** A desk that was unwell, or is another now, may have room for what waits. */
  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeskNews news) {
    waiting.add(news.workspace());
  }

  void follow(@Observes DeskNews news) {
    if (news.what() == DeskNews.What.MOVED) {
      posts.followGroup(news.workspace());
    }
  }

  private void announce(List<WorkspaceId> workspaces) {
    Set<WorkspaceId> each = new LinkedHashSet<>(workspaces);
    try {
      sender.sendTogether(Queues.SUPPORT, each.stream().map(WakeUp::of).toList());
    } catch (BrokerUnavailable away) {
      LOG.debug("{} workspaces are woken without the broker", each.size());
      each.forEach(worker::wake);
    }
  }
}
