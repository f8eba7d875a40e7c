package io.switchboard.support.desk.control;

import io.switchboard.channels.boundary.FindDeskBot;
import io.switchboard.channels.boundary.GroupRights;
import io.switchboard.channels.boundary.HostsTopics;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskTroubles;
import io.switchboard.support.desk.entity.Desks;
import io.switchboard.support.desk.entity.KeptDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Asks the platform what the bots of desks may do: of degraded desks every minute, of others when
 * something has happened to their bot. An outage of the platform says nothing of a desk.
 */
@ApplicationScoped
public class LookAtDesks {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST = 20;

  private Desks desks;
  private FindDeskBot bots;
  private HostsTopics topics;
  private DeskTroubles troubles;
  private Clock clock;

  LookAtDesks() {}

  @Inject
  public LookAtDesks(
      Desks desks, FindDeskBot bots, HostsTopics topics, DeskTroubles troubles, Clock clock) {
    this.desks = desks;
    this.bots = bots;
    this.topics = topics;
    this.troubles = troubles;
    this.clock = clock;
  }

  /** Looks at those that are due; no transaction waits for the platform. */
  @Transactional(TxType.NOT_SUPPORTED)
  public void lookAtDue() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant next = now.plus(PAUSE);
    desks.takeDueLooks(now, next, MOST).forEach(workspace -> look(workspace, next));
  }

  private void look(WorkspaceId workspace, Instant next) {
    Optional<KeptDesk> desk = desks.find(workspace);
    Optional<FindDeskBot.DeskBot> bot = bots.of(workspace);
    if (desk.isEmpty() || bot.isEmpty()) {
      return;
    }
    GroupRights rights = topics.rights(bot.get().route(), desk.get().group().id());
    if (rights.suffice()) {
      troubles.wellAgain(workspace);
      desks.looked(workspace, next);
    } else if (rights instanceof GroupRights.Known known) {
      troubles.degraded(workspace, String.join("\n", known.missing()));
    } else if (rights instanceof GroupRights.Unreachable unreachable) {
      troubles.degraded(workspace, unreachable.reason());
    }
  }
}
