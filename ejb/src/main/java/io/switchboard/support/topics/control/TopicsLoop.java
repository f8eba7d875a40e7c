package io.switchboard.support.topics.control;

import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.outage.Unavailable;
import io.switchboard.support.topics.entity.PostResult;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker: one thread that writes down what became of calls, and makes the next ones. The calls
 * themselves run beside it, so that a platform that hangs keeps nobody else waiting.
 *
 * <p>While the database is away results are kept and written down later; their claims still hold,
 * so nobody else repeats the calls.
 */
@ApplicationScoped
public class TopicsLoop {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsLoop.class);
  private static final int GROUP = 500;
  private static final Duration PAUSE_WITHOUT_DATABASE = Duration.ofSeconds(1);

  /** What happened: a workspace is to be looked at, or a call has ended. */
  private record News(WorkspaceId workspace, Finished finished) {}

  private final GroupWork<News> news = new GroupWork<>("topics", GROUP, this::turn);
  private SettleSteps settling;
  private StartSteps starting;
  private TopicMeters meters;
  private Later later;
  private Clock clock;
  private Alarm alarm;

  TopicsLoop() {}

  @Inject
  public TopicsLoop(
      SettleSteps settling, StartSteps starting, TopicMeters meters, Later later, Clock clock) {
    this.settling = settling;
    this.starting = starting;
    this.meters = meters;
    this.later = later;
    this.clock = clock;
    this.alarm = new Alarm(later, this::wake);
  }

  /** The loop; give it to an executor once. */
  public Runnable loop() {
    return news;
  }

  /** Makes no more calls; what those under way come to is found by the end of their claims. */
  @PreDestroy
  public void stop() {
    news.close();
  }

  /** Something may be due in the workspace. */
  public void wake(WorkspaceId workspace) {
    news.add(new News(workspace, null));
  }

  private void turn(List<News> group) {
    Set<WorkspaceId> toLookAt = new LinkedHashSet<>();
    List<Finished> finished = new ArrayList<>();
    for (News item : group) {
      toLookAt.add(item.workspace());
      if (item.finished() != null) {
        finished.add(item.finished());
      }
    }
    if (!finished.isEmpty()) {
      settle(finished);
    }
    toLookAt.addAll(starting.takeStarved());
    toLookAt.forEach(this::look);
  }

  private void look(WorkspaceId workspace) {
    Instant now = clock.instant();
    try {
      starting
          .start(workspace, done -> news.add(new News(workspace, done)))
          .ifPresent(at -> alarm.at(workspace, at, now));
    } catch (Unavailable away) {
      LOG.warn("Posts of workspace {} wait: {}", workspace, away.getMessage());
      alarm.at(workspace, now.plus(PAUSE_WITHOUT_DATABASE), now);
    } catch (RuntimeException e) {
      LOG.error("Posts of workspace {} wait for the next sweep", workspace, e);
    }
  }

  private void settle(List<Finished> finished) {
    List<PostResult> written;
    try {
      written = settling.settle(finished);
    } catch (Unavailable away) {
      LOG.warn("{} results of posts wait for the database", finished.size());
      later.in(
          PAUSE_WITHOUT_DATABASE,
          () -> finished.forEach(each -> news.add(new News(each.desk().workspace(), each))));
      return;
    } catch (RuntimeException e) {
      settleAlone(finished, e);
      return;
    }
    finished.forEach(
        each -> {
          starting.ended(each.desk().workspace());
          meters.finished(each);
        });
    written.forEach(this::written);
  }

  /** One that cannot be written must not spoil the others; it is left to the end of its claim. */
  private void settleAlone(List<Finished> finished, RuntimeException failure) {
    if (finished.size() > 1) {
      finished.forEach(each -> settle(List.of(each)));
      return;
    }
    Finished lost = finished.get(0);
    LOG.error("The result of post {} cannot be written down", lost.post().id(), failure);
    starting.ended(lost.desk().workspace());
  }

  private void written(PostResult result) {
    if (result.ending().filter(PostResult.Ending.DEAD::equals).isPresent()) {
      LOG.error(
          "A {} of {} is given up: {}",
          result.post().kind().word(),
          result.post().conversation().auditName(),
          result.reason().orElse(""));
    }
    if (result.instead().isPresent()) {
      LOG.error(
          "Not all of {} can be shown in its topic: {}",
          result.post().conversation().auditName(),
          result.reason().orElse(""));
    }
    if (result.ending().isEmpty()) {
      alarm.at(result.post().conversation().workspace(), result.dueAt(), clock.instant());
    }
  }
}
