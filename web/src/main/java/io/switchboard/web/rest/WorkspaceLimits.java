package io.switchboard.web.rest;

import io.switchboard.platform.config.Settings;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests a second a workspace may make on this node. */
@ApplicationScoped
public class WorkspaceLimits {
  static final String KEY = "SWITCHBOARD_RATE_LIMIT_PER_SECOND";
  private static final int BY_DEFAULT = 10_000;
  private static final int MOST = 10_000_000;

  private final Map<WorkspaceId, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final int perSecond;

  @Inject
  WorkspaceLimits() {
    this(Settings.fromEnvironment().read(reader -> reader.integer(KEY, BY_DEFAULT, 0, MOST)));
  }

  WorkspaceLimits(int perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * Counts a request.
   *
   * @throws Problem 429 if the workspace has used up what it may
   */
  public void take(WorkspaceId workspace) {
    if (perSecond == 0) {
      return;
    }
    long now = System.nanoTime();
    long wait = buckets.computeIfAbsent(workspace, id -> new TokenBucket(perSecond, now)).take(now);
    if (wait > 0) {
      throw Problem.of(
              429,
              "rate_limited",
              "This workspace makes more than " + perSecond + " requests a second.")
          .withRetryAfter(Duration.ofNanos(wait))
          .withHeader("RateLimit", "\"workspace\";r=0;t=1")
          .withHeader("RateLimit-Policy", "\"workspace\";q=" + perSecond + ";w=1");
    }
  }
}
