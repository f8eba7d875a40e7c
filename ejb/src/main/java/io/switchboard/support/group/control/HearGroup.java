package io.switchboard.support.group.control;

import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.HostsTopics;
import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.inbound.boundary.HearsDesk;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.desk.boundary.DeskTroubles;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.support.desk.boundary.MoveGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Hears what a desk's bot is told: of its own group it listens to agents, of all else it does not.
 */
@ApplicationScoped
public class HearGroup implements HearsDesk {
  private Instance<HostsTopics> hosts;
  private FindDesk desks;
  private HearAgent agents;
  private MoveGroup moving;
  private DeskTroubles troubles;
  private Ignored ignored;

  HearGroup() {}

  @Inject
  HearGroup(
      @Any Instance<HostsTopics> hosts,
      FindDesk desks,
      HearAgent agents,
      MoveGroup moving,
      DeskTroubles troubles,
      Ignored ignored) {
    this.hosts = hosts;
    this.desks = desks;
    this.agents = agents;
    this.moving = moving;
    this.troubles = troubles;
    this.ignored = ignored;
  }

  /** A file takes long to fetch, and what follows a group's move comes from another group. */
  @Override
  public boolean isHeardAlone(PlatformUpdate update) {
    return host(update)
        .flatMap(host -> host.hear(update.body()))
        .filter(
            heard ->
                heard instanceof GroupHeard.Moved
                    || (heard instanceof GroupHeard.Wrote wrote && wrote.file().isPresent()))
        .isPresent();
  }

  @Override
  public Runnable prepare(PlatformUpdate update) {
    Optional<HostsTopics> host = host(update);
    Optional<GroupHeard> heard = host.flatMap(each -> each.hear(update.body()));
    if (heard.isEmpty()) {
      return () -> {};
    }
    WorkspaceId workspace = update.owner().workspace();
    String group = heard.get().group();
    Optional<Desk> desk =
        desks
            .find(workspace)
            .filter(known -> known.groupId().equals(group))
            .or(() -> desks.findAnew(workspace));
    if (desk.isEmpty()) {
      return () -> {};
    }
    if (!group.equals(desk.get().groupId())) {
      return () -> ignored.count("other_group");
    }
    return prepare(host.get(), desk.get(), heard.get());
  }

  private Optional<HostsTopics> host(PlatformUpdate update) {
    return hosts.stream().filter(each -> each.kind() == update.kind()).findFirst();
  }

  private Runnable prepare(HostsTopics host, Desk desk, GroupHeard heard) {
    if (heard instanceof GroupHeard.Moved moved) {
      return () -> moving.moved(desk.workspace(), moved.newGroup());
    }
    if (heard instanceof GroupHeard.BotChanged) {
      return () -> troubles.lookAgain(desk.workspace());
    }
    return agents.prepare(host, desk, heard);
  }
}
