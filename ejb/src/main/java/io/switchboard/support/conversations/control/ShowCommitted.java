package io.switchboard.support.conversations.control;

import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.messaging.PublishEvents;
import io.switchboard.support.live.boundary.PublishLive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Shows what is durable to open sockets and to the workspace's applications, in groups; a broker
 * that is slow keeps no socket waiting.
 */
@ApplicationScoped
public class ShowCommitted {
  private static final int GROUP = 500;

  private final GroupWork<Committed> frames = new GroupWork<>("live-frames", GROUP, this::show);
  private final GroupWork<Committed> news =
      new GroupWork<>("conversation-events", GROUP, group -> publish());
  private PublishLive live;
  private PublishEvents events;

  ShowCommitted() {}

  @Inject
  public ShowCommitted(PublishLive live, PublishEvents events) {
    this.live = live;
    this.events = events;
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Committed change) {
    if (!change.frames().isEmpty()) {
      frames.add(change);
    }
    if (change.news()) {
      news.add(change);
    }
  }

  /** The loops that show; give each to an executor once. */
  public List<Runnable> loops() {
    return List.of(frames, news);
  }

  /** Ends the loops. */
  public void stop() {
    frames.close();
    news.close();
  }

  private void show(List<Committed> group) {
    live.publish(group.stream().flatMap(change -> change.frames().stream()).toList());
  }

  private void publish() {
    events.publishKept();
  }
}
