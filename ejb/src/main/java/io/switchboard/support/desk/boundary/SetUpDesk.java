package io.switchboard.support.desk.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.DeskBotSetUp;
import io.switchboard.channels.boundary.GroupRights;
import io.switchboard.channels.boundary.SetUpDeskBot;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskSetUp.Request;
import io.switchboard.support.desk.control.KeepDesk;
import io.switchboard.support.desk.entity.Desks;
import io.switchboard.support.desk.entity.KeptDesk;
import io.switchboard.support.desk.entity.KeptDesk.Group;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sets up a workspace's desk, or changes it, once the platform has said that its bot can work. */
@ApplicationScoped
public class SetUpDesk {
  private ListWorkspaces workspaces;
  private SetUpDeskBot bots;
  private Desks desks;
  private KeepDesk keeping;
  private Clock clock;

  SetUpDesk() {}

  @Inject
  public SetUpDesk(
      ListWorkspaces workspaces, SetUpDeskBot bots, Desks desks, KeepDesk keeping, Clock clock) {
    this.workspaces = workspaces;
    this.bots = bots;
    this.desks = desks;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** Works outside any transaction: it asks the platform, which may take half a minute. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("desk.set-up")
  public DeskSetUp setUp(@AuditTarget WorkspaceId workspace, Request request) {
    if (workspaces.find(workspace).isEmpty()) {
      return new DeskSetUp.NoWorkspace();
    }
    Optional<KeptDesk> former = desks.find(workspace);
    Optional<String> group = request.groupId().or(() -> former.map(desk -> desk.group().id()));
    if (group.isEmpty()) {
      return new DeskSetUp.Incomplete("groupId");
    }
    DeskBotSetUp outcome =
        bots.setUp(
            workspace,
            request.botToken(),
            group.get(),
            (bot, title) -> keep(workspace, request, new Group(group.get(), title), bot, former));
    return answer(workspace, outcome);
  }

  private void keep(
      WorkspaceId workspace,
      Request request,
      Group group,
      ChannelRoute bot,
      Optional<KeptDesk> former) {
    keeping.keep(
        KeptDesk.ready(
            workspace,
            bot.channelId(),
            group,
            request
                .allowedOrigins()
                .or(() -> former.map(KeptDesk::allowedOrigins))
                .orElse(List.of()),
            request.alertEmails().or(() -> former.map(KeptDesk::alertEmails)).orElse(List.of()),
            clock.instant()));
  }

  private DeskSetUp answer(WorkspaceId workspace, DeskBotSetUp outcome) {
    if (outcome instanceof DeskBotSetUp.Kept kept) {
      return new DeskSetUp.Ready(DeskView.of(desks.find(workspace).orElseThrow(), kept.username()));
    }
    if (outcome instanceof DeskBotSetUp.Unavailable unavailable) {
      return new DeskSetUp.Unavailable(unavailable.reason());
    }
    if (outcome instanceof DeskBotSetUp.GroupUnusable unusable) {
      return new DeskSetUp.GroupUnusable(problems(unusable.rights()));
    }
    if (outcome instanceof DeskBotSetUp.InUse) {
      return new DeskSetUp.BotInUse();
    }
    return outcome instanceof DeskBotSetUp.NoBot
        ? new DeskSetUp.Incomplete("botToken")
        : new DeskSetUp.InvalidToken();
  }

  private static List<String> problems(GroupRights rights) {
    if (rights instanceof GroupRights.Known known) {
      return known.missing();
    }
    return rights instanceof GroupRights.Unreachable unreachable
        ? List.of(unreachable.reason())
        : List.of();
  }
}
