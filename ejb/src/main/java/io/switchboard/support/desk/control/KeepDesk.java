package io.switchboard.support.desk.control;

import io.switchboard.support.desk.boundary.DeskNews;
import io.switchboard.support.desk.boundary.DeskNews.What;
import io.switchboard.support.desk.boundary.DeskStatus;
import io.switchboard.support.desk.entity.Desks;
import io.switchboard.support.desk.entity.KeptDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Keeps a desk, and tells what is new about it. */
@ApplicationScoped
public class KeepDesk {
  private Desks desks;
  private Event<DeskNews> news;

  KeepDesk() {}

  @Inject
  public KeepDesk(Desks desks, Event<DeskNews> news) {
    this.desks = desks;
    this.news = news;
  }

  @Transactional
  public void keep(KeptDesk desk) {
    Optional<KeptDesk> former = desks.find(desk.workspace());
    desks.put(desk);
    boolean isSameGroup =
        former.filter(kept -> kept.group().id().equals(desk.group().id())).isPresent();
    boolean wasReady = former.filter(kept -> kept.status() == DeskStatus.READY).isPresent();
    What what = isSameGroup ? What.CHANGED : What.NEW_GROUP;
    news.fire(new DeskNews(desk.workspace(), what));
    if (!wasReady) {
      news.fire(new DeskNews(desk.workspace(), What.READY));
    }
  }
}
