package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.channels.boundary.BotIdentity.Known;
import io.switchboard.channels.control.BotHosts;
import io.switchboard.channels.control.KeepBot;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.SessionSignal;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.Permits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts a new secret of the same bot in the place of the old one. */
@ApplicationScoped
public class SwapCredential {
  private Channels channels;
  private BotHosts hosts;
  private KeepBot keeping;
  private Event<SessionSignal> sessions;

  SwapCredential() {}

  @Inject
  public SwapCredential(
      Channels channels, BotHosts hosts, KeepBot keeping, Event<SessionSignal> sessions) {
    this.channels = channels;
    this.hosts = hosts;
    this.keeping = keeping;
    this.sessions = sessions;
  }

  /** Asks the platform first, outside any transaction. */
  @Permits({CallerKind.USER, CallerKind.APPLICATION})
  @Audited("channel.swap-credential")
  public CredentialSwap swap(
      @AuditTarget ChannelOwner owner, @AuditTarget ChannelKind kind, String token) {
    Optional<Channel> channel = channels.find(owner, kind);
    if (channel.isEmpty()) {
      return new CredentialSwap.NoChannel();
    }
    BotIdentity identity = hosts.of(kind).identify(token);
    if (identity instanceof Known known) {
      return swap(channel.get(), known, token);
    }
    return identity instanceof BotIdentity.Unavailable unavailable
        ? new CredentialSwap.Unavailable(unavailable.reason())
        : new CredentialSwap.InvalidToken();
  }

  private CredentialSwap swap(Channel channel, Known bot, String token) {
    if (!bot.id().equals(channel.account().externalId())) {
      return new CredentialSwap.IdentityMismatch();
    }
    Channel swapped = keeping.swap(channel, token);
    sessions.fire(new SessionSignal());
    return new CredentialSwap.Swapped(ChannelView.of(swapped));
  }
}
