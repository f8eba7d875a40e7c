package io.switchboard.support.desk.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.entity.Desks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Follows a desk's group to its new id. */
@Stateless
public class MoveGroup {
  private Desks desks;
  private Event<DeskNews> news;

  public MoveGroup() {}

  @Inject
  public MoveGroup(Desks desks, Event<DeskNews> news) {
    this.desks = desks;
    this.news = news;
  }

  /**
   * Moves the desk and all that follows it at once, in the caller's transaction or in one of its
   * own, on any thread; harmless when it is repeated.
   */
  public void moved(WorkspaceId workspace, String newGroup) {
    if (desks.move(workspace, newGroup)) {
      news.fire(new DeskNews(workspace, DeskNews.What.MOVED));
    }
  }
}
