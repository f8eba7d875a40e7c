package io.switchboard.support.topics.control;

import io.switchboard.support.topics.entity.PostClaims.Backlog;
import io.switchboard.telemetry.boundary.HealthProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Posts that wait for long, or were given up, degrade the installation's health. */
@ApplicationScoped
public class WaitingPostsProbe implements HealthProbe {
  private static final Duration LONG = Duration.ofMinutes(5);

  private TopicMeters meters;

  WaitingPostsProbe() {}

  @Inject
  public WaitingPostsProbe(TopicMeters meters) {
    this.meters = meters;
  }

  @Override
  public String name() {
    return "support-posts";
  }

  @Override
  public Finding check() {
    Backlog backlog = meters.backlog();
    if (backlog.oldest().compareTo(LONG) > 0) {
      return Finding.unwell(
          "%d posts wait for the groups of support desks, the oldest for %d minutes. Either more is written than the platform takes (SWITCHBOARD_TELEGRAM_GROUP_PER_MINUTE), or it fails: see the log."
              .formatted(backlog.waiting(), backlog.oldest().toMinutes()));
    }
    return backlog.dead() == 0
        ? Finding.well()
        : Finding.unwell(
            "%d posts of support desks were given up within the last hour: the log has the reasons."
                .formatted(backlog.dead()));
  }
}
