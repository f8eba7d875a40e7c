package io.switchboard.support.conversations.control;

import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.messaging.PublishEvents;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.support.live.boundary.PublishLive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/** Shows what is durable to open sockets and to the workspace's applications, in groups. */
@ApplicationScoped
public class ShowCommitted {
  private static final int GROUP = 500;

  private final GroupWork<Committed> work = new GroupWork<>("conversation-news", GROUP, this::show);
  private PublishLive live;
  private PublishEvents events;

  ShowCommitted() {}

  @Inject
  public ShowCommitted(PublishLive live, PublishEvents events) {
    this.live = live;
    this.events = events;
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Committed change) {
    work.add(change);
  }

  /** The loop that shows; give it to an executor once. */
  public Runnable loop() {
    return work;
  }

  /** Ends the loop. */
  public void stop() {
    work.close();
  }

  private void show(List<Committed> group) {
    List<LiveFrame> frames = group.stream().flatMap(change -> change.frames().stream()).toList();
    if (!frames.isEmpty()) {
      live.publish(frames);
    }
    if (group.stream().anyMatch(Committed::news)) {
      events.publishKept();
    }
  }
}
