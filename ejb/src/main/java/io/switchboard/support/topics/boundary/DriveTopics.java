package io.switchboard.support.topics.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.topics.control.AnnouncePosts;
import io.switchboard.support.topics.control.TopicMeters;
import io.switchboard.support.topics.control.TopicsLoop;
import io.switchboard.support.topics.entity.PostClaims;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;

/** What the triggers ask of the bridge to topics: begin, wake up, look for what was missed. */
@ApplicationScoped
public class DriveTopics {
  private static final Duration REMEMBERED = Duration.ofDays(3);
  private static final Duration DEAD_SHOWN = Duration.ofHours(1);
  private static final int PAGE = 5_000;

  @Resource private ManagedExecutorService executor;
  private TopicsLoop worker;
  private AnnouncePosts announcing;
  private PostClaims claims;
  private TopicMeters meters;
  private Clock clock;

  DriveTopics() {}

  @Inject
  public DriveTopics(
      TopicsLoop worker,
      AnnouncePosts announcing,
      PostClaims claims,
      TopicMeters meters,
      Clock clock) {
    this.worker = worker;
    this.announcing = announcing;
    this.claims = claims;
    this.meters = meters;
    this.clock = clock;
  }

  /** Begins to work; what an earlier run left is looked for at once. */
  public void start() {
    executor.execute(announcing.loop());
    executor.execute(worker.loop());
    sweep();
  }

  /** Something may be due in a workspace. */
  public void wake(WorkspaceId workspace) {
    worker.wake(workspace);
  }

  /** Wakes every workspace where something waits. */
  public void sweep() {
    claims.waiting().forEach(worker::wake);
  }

  /** Measures what waits; the meters show it until the next time. */
  public void measure() {
    meters.backlog(claims.backlog(clock.instant().minus(DEAD_SHOWN)));
  }

  /** Forgets what was done days ago. */
  @Transactional(TxType.NOT_SUPPORTED)
  public void forget() {
    int forgotten;
    do {
      forgotten = claims.forgetBefore(clock.instant().minus(REMEMBERED), PAGE);
    } while (forgotten == PAGE);
  }
}
