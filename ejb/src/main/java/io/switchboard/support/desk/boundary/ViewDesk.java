package io.switchboard.support.desk.boundary;

import io.switchboard.channels.boundary.FindDeskBot;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.entity.Desks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows a desk to those who run it. */
@ApplicationScoped
public class ViewDesk {
  private static final int MOST = 1_000;

  private Desks desks;
  private FindDeskBot bots;

  ViewDesk() {}

  @Inject
  public ViewDesk(Desks desks, FindDeskBot bots) {
    this.desks = desks;
    this.bots = bots;
  }

  /** The desk as it is now; empty where none is set up. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public Optional<DeskView> view(WorkspaceId workspace) {
    return desks
        .find(workspace)
        .flatMap(desk -> bots.of(workspace).map(bot -> DeskView.of(desk, bot.username())));
  }

  /** The workspaces whose desks are degraded, the longest first; at most a thousand. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<WorkspaceId> degraded() {
    return desks.degraded(MOST).stream().map(desk -> desk.workspace()).toList();
  }
}
