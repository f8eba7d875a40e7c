package io.switchboard.support.topics.control;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.support.desk.boundary.SupportConfiguration;
import io.switchboard.support.topics.entity.ClaimedPost;
import io.switchboard.support.topics.entity.PostClaims;
import io.switchboard.support.topics.entity.PostClaims.Claimed;
import io.switchboard.support.topics.entity.PostClaims.Wish;
import io.switchboard.support.topics.entity.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due in a workspace and starts its next steps, as many at a time as its desk and
 * this node may have under way. Used by one thread.
 */
@ApplicationScoped
public class StartSteps {
  static final int CALLS_OF_DESK = 32;
  private static final int CALLS = 512;
  private static final Logger LOG = LoggerFactory.getLogger(StartSteps.class);

  private final Map<WorkspaceId, Integer> underWay = new HashMap<>();
  private final Map<WorkspaceId, Instant> fullUntil = new HashMap<>();
  private final Set<WorkspaceId> starved = new LinkedHashSet<>();
  private int calls;
  private FindDesk desks;
  private PostClaims claims;
  private TakeStep steps;
  private TopicMeters meters;
  private SupportConfiguration configuration;
  private Clock clock;

  StartSteps() {}

  @Inject
  public StartSteps(
      FindDesk desks,
      PostClaims claims,
      TakeStep steps,
      TopicMeters meters,
      SupportConfiguration configuration,
      Clock clock) {
    this.desks = desks;
    this.claims = claims;
    this.steps = steps;
    this.meters = meters;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * Starts what can be started now. Each is told to {@code done} once it has ended, on any thread,
   * and counts as under way until {@link #ended}.
   *
   * @return when to look again, if that is known
   */
  Optional<Instant> start(WorkspaceId workspace, Consumer<Finished> done) {
    Optional<Desk> desk = desks.find(workspace);
    if (desk.isEmpty()) {
      return Optional.empty();
    }
    int room = Math.min(CALLS_OF_DESK - underWay.getOrDefault(workspace, 0), CALLS - calls);
    if (room <= 0) {
      if (calls >= CALLS) {
        starved.add(workspace);
      }
      return Optional.empty();
    }
    Optional<Instant> closedUntil = closedUntil(desk.get());
    boolean open = desk.get().isReady() && closedUntil.isEmpty();
    Claimed claimed =
        claims.claim(
            new Wish(
                workspace,
                desk.get().groupId(),
                open ? room : 0,
                room,
                configuration.groupPerMinute()));
    claimed.posts().forEach(post -> take(post, desk.get(), done));
    claimed.roomAt().ifPresent(at -> fullUntil.put(workspace, at));
    return claimed.roomAt().or(() -> closedUntil);
  }

  /** Workspaces that found no place for calls on this node, to be looked at again. */
  Set<WorkspaceId> takeStarved() {
    if (calls >= CALLS) {
      return Set.of();
    }
    Set<WorkspaceId> again = new LinkedHashSet<>(starved);
    starved.clear();
    return again;
  }

  /** A step of the workspace is written down. */
  void ended(WorkspaceId workspace) {
    calls--;
    underWay.computeIfPresent(workspace, (key, count) -> count == 1 ? null : count - 1);
  }

  /** Until when the group is to be left alone, as far as this node knows. */
  private Optional<Instant> closedUntil(Desk desk) {
    Instant now = clock.instant();
    Instant full = fullUntil.get(desk.workspace());
    if (full != null && !full.isAfter(now)) {
      fullUntil.remove(desk.workspace());
    }
    return desk.pausedUntil()
        .filter(until -> until.isAfter(now))
        .or(() -> Optional.ofNullable(full).filter(until -> until.isAfter(now)));
  }

  private void take(ClaimedPost post, Desk desk, Consumer<Finished> done) {
    Step step = post.next(desk.groupId());
    boolean again = post.cutOff() || post.doubts() > 0;
    if (again && step == Step.POST) {
      meters.repeated();
      LOG.info("Post {} is made again; it may be there twice", post.id());
    }
    calls++;
    underWay.merge(desk.workspace(), 1, Integer::sum);
    steps
        .take(step, post, desk)
        .thenAccept(outcome -> done.accept(new Finished(post, step, desk, outcome)));
  }
}
