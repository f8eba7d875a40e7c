package io.switchboard.support.desk.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.switchboard.channels.boundary.FindDeskBot;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.entity.Desks;
import io.switchboard.support.desk.entity.KeptDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds the desk of a workspace. It is remembered for two seconds, so that whoever asks for each
 * message may; a change on this node shows at once, one on another node then.
 */
@ApplicationScoped
public class FindDesk {
  private static final Duration KEPT = Duration.ofSeconds(2);
  private static final int MOST = 10_000;

  private final Cache<WorkspaceId, Optional<Desk>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  private final Cache<String, Optional<WorkspaceId>> single =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KEPT).build();
  private Desks desks;
  private FindDeskBot bots;
  private ListWorkspaces workspaces;

  FindDesk() {}

  @Inject
  public FindDesk(Desks desks, FindDeskBot bots, ListWorkspaces workspaces) {
    this.desks = desks;
    this.bots = bots;
    this.workspaces = workspaces;
  }

  /** The desk; empty where none is set up. Works in any transaction, or without. */
  public Optional<Desk> find(WorkspaceId workspace) {
    return known.get(workspace, this::read);
  }

  /** The desk as it is now, for whom a change on another node might have misled. */
  public Optional<Desk> findAnew(WorkspaceId workspace) {
    known.invalidate(workspace);
    return find(workspace);
  }

  /** The installation's one workspace; empty where there are more, or none. */
  public Optional<WorkspaceId> only() {
    return single.get("only", key -> workspaces.only().map(WorkspaceView::id));
  }

  private Optional<Desk> read(WorkspaceId workspace) {
    return desks.find(workspace).flatMap(desk -> bots.of(workspace).map(bot -> desk(desk, bot)));
  }

  private static Desk desk(KeptDesk desk, FindDeskBot.DeskBot bot) {
    return new Desk(
        desk.workspace(),
        bot.route(),
        bot.username(),
        desk.group().id(),
        desk.allowedOrigins(),
        desk.status(),
        desk.reason(),
        desk.pausedUntil());
  }

  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) DeskNews news) {
    known.invalidate(news.workspace());
  }
}
