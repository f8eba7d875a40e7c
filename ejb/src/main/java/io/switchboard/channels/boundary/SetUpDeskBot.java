package io.switchboard.channels.boundary;

import io.switchboard.channels.control.BotHosts;
import io.switchboard.channels.control.KeepDeskBot;
import io.switchboard.channels.entity.BotInUse;
import io.switchboard.channels.entity.SessionSignal;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sets up the bot that serves a workspace's support desk, once the platform has said that it can.
 * The platform is asked outside any transaction.
 */
@ApplicationScoped
public class SetUpDeskBot {
  private BotHosts hosts;
  private HostsTopics topics;
  private FindDeskBot bots;
  private KeepDeskBot keeping;
  private Event<SessionSignal> sessions;

  SetUpDeskBot() {}

  @Inject
  public SetUpDeskBot(
      BotHosts hosts,
      HostsTopics topics,
      FindDeskBot bots,
      KeepDeskBot keeping,
      Event<SessionSignal> sessions) {
    this.hosts = hosts;
    this.topics = topics;
    this.bots = bots;
    this.keeping = keeping;
    this.sessions = sessions;
  }

  /** What is written in the same transaction as the bot. */
  @FunctionalInterface
  public interface Along {
    void write(ChannelRoute bot, String groupTitle);
  }

  /**
   * Sets up the bot of this token, or looks whether the present one can work in the group.
   *
   * @param token empty: the bot stays the same
   */
  public DeskBotSetUp setUp(
      WorkspaceId workspace, Optional<String> token, String group, Along along) {
    return token
        .map(secret -> bring(workspace, secret, group, along))
        .orElseGet(() -> stay(workspace, group, along));
  }

  private DeskBotSetUp bring(WorkspaceId workspace, String token, String group, Along along) {
    HostsBot host = hosts.of(topics.kind());
    BotIdentity identity = host.identify(token);
    if (identity instanceof BotIdentity.Unavailable unavailable) {
      return new DeskBotSetUp.Unavailable(unavailable.reason());
    }
    if (!(identity instanceof BotIdentity.Known bot)) {
      return new DeskBotSetUp.InvalidToken();
    }
    GroupRights rights = topics.rights(token, group);
    if (!rights.suffice()) {
      return unfit(rights);
    }
    String title = ((GroupRights.Known) rights).title();
    try {
      keeping.keep(workspace, host, bot, token, route -> along.write(route, title));
    } catch (BotInUse taken) {
      return new DeskBotSetUp.InUse();
    }
    sessions.fire(new SessionSignal());
    return new DeskBotSetUp.Kept(bot.username(), title);
  }

  private DeskBotSetUp stay(WorkspaceId workspace, String group, Along along) {
    Optional<FindDeskBot.DeskBot> bot = bots.of(workspace);
    if (bot.isEmpty()) {
      return new DeskBotSetUp.NoBot();
    }
    ChannelRoute route = bot.get().route();
    GroupRights rights = topics.rights(route, group);
    if (!rights.suffice()) {
      return unfit(rights);
    }
    String title = ((GroupRights.Known) rights).title();
    along.write(route, title);
    return new DeskBotSetUp.Kept(bot.get().username(), title);
  }

  private static DeskBotSetUp unfit(GroupRights rights) {
    return rights instanceof GroupRights.Unavailable unavailable
        ? new DeskBotSetUp.Unavailable(unavailable.reason())
        : new DeskBotSetUp.GroupUnusable(rights);
  }
}
