package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.channels.boundary.BotIdentity.Known;
import io.switchboard.channels.control.BotHosts;
import io.switchboard.channels.control.KeepBot;
import io.switchboard.channels.entity.BotInUse;
import io.switchboard.channels.entity.SessionSignal;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.Permits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Sets up a user's own bot, and begins an attempt to bind the user's account on the platform. The
 * platform is asked outside any transaction.
 */
@ApplicationScoped
public class SetUpBot {
  private BotHosts hosts;
  private KeepBot keeping;
  private Event<SessionSignal> sessions;

  SetUpBot() {}

  @Inject
  public SetUpBot(BotHosts hosts, KeepBot keeping, Event<SessionSignal> sessions) {
    this.hosts = hosts;
    this.keeping = keeping;
    this.sessions = sessions;
  }

  /** Sets up the bot of this token. The same owner may do so again: that is a new attempt. */
  @Permits({CallerKind.USER, CallerKind.APPLICATION})
  @Audited("channel.set-up")
  public BotSetUp setUp(
      @AuditTarget ChannelOwner owner, @AuditTarget ChannelKind kind, String token) {
    HostsBot host = hosts.of(kind);
    BotIdentity identity = host.identify(token);
    if (identity instanceof BotIdentity.Rejected) {
      return new BotSetUp.InvalidToken();
    }
    if (identity instanceof BotIdentity.Unavailable unavailable) {
      return new BotSetUp.Unavailable(unavailable.reason());
    }
    try {
      BotSetUp.Started started = keeping.setUp(owner, host, (Known) identity, token);
      sessions.fire(new SessionSignal());
      return started;
    } catch (BotInUse taken) {
      return new BotSetUp.InUse();
    }
  }
}
