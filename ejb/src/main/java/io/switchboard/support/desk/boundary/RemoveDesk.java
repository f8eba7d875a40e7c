package io.switchboard.support.desk.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.RemoveChannel;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.entity.Desks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Removes a workspace's desk: its token is destroyed, and its bot is free again. Conversations and
 * what the workspace chose stay, and so does the group with its topics.
 */
@ApplicationScoped
public class RemoveDesk {
  private Desks desks;
  private RemoveChannel removing;
  private Event<DeskNews> news;

  RemoveDesk() {}

  @Inject
  public RemoveDesk(Desks desks, RemoveChannel removing, Event<DeskNews> news) {
    this.desks = desks;
    this.removing = removing;
    this.news = news;
  }

  /** Whether there was one. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("desk.remove")
  public boolean remove(@AuditTarget WorkspaceId workspace) {
    boolean removed = desks.remove(workspace);
    if (removed) {
      removing.remove(ChannelOwner.desk(workspace), ChannelKind.TELEGRAM);
      news.fire(new DeskNews(workspace, DeskNews.What.REMOVED));
    }
    return removed;
  }
}
