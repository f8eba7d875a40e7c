package io.switchboard.support.desk.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskNews.What;
import io.switchboard.support.desk.entity.Desks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes note of what ails a desk. Each method works in the caller's transaction or in one of its
 * own. Members see it on the console and in the health report, and those whose addresses the desk
 * names are told by e-mail, once for each change.
 */
@ApplicationScoped
public class DeskTroubles {
  private Desks desks;
  private Event<DeskNews> news;
  private Clock clock;

  DeskTroubles() {}

  @Inject
  public DeskTroubles(Desks desks, Event<DeskNews> news, Clock clock) {
    this.desks = desks;
    this.news = news;
    this.clock = clock;
  }

  /**
   * The bot cannot work in the group. The desk is looked at again every minute.
   *
   * @param reason in plain words, without a secret
   */
  public void degraded(WorkspaceId workspace, String reason) {
    if (desks.turn(workspace, DeskStatus.DEGRADED, Optional.of(reason), clock.instant())) {
      news.fire(new DeskNews(workspace, What.DEGRADED));
    }
  }

  /** The bot can do its work. */
  public void wellAgain(WorkspaceId workspace) {
    if (desks.turn(workspace, DeskStatus.READY, Optional.empty(), clock.instant())) {
      news.fire(new DeskNews(workspace, What.READY));
    }
  }

  /** The platform asked us to leave the group alone until then. */
  public void pause(WorkspaceId workspace, Instant until) {
    desks.pause(workspace, until);
    news.fire(new DeskNews(workspace, What.CHANGED));
  }

  /** Something has changed that may have made the desk better or worse: it is looked at soon. */
  public void lookAgain(WorkspaceId workspace) {
    desks.lookAgain(workspace, clock.instant());
  }
}
