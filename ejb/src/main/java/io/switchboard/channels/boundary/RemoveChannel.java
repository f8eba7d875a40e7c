package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.channels.control.ForgetChannel;
import io.switchboard.channels.entity.BotLeft;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.channels.entity.SessionSignal;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** Removes a channel: its secret is destroyed, its session ends, and its bot is free again. */
@ApplicationScoped
public class RemoveChannel {
  private Channels channels;
  private Credentials credentials;
  private ForgetChannel forgetting;
  private Event<BotLeft> left;
  private Event<SessionSignal> sessions;

  RemoveChannel() {}

  @Inject
  public RemoveChannel(
      Channels channels,
      Credentials credentials,
      ForgetChannel forgetting,
      Event<BotLeft> left,
      Event<SessionSignal> sessions) {
    this.channels = channels;
    this.credentials = credentials;
    this.forgetting = forgetting;
    this.left = left;
    this.sessions = sessions;
  }

  /** Whether there was such a channel. */
  @Permits(
      value = {CallerKind.USER, CallerKind.APPLICATION, CallerKind.OPERATOR},
      members = MemberRole.ADMIN)
  @Audited("channel.remove")
  public boolean remove(@AuditTarget ChannelOwner owner, @AuditTarget ChannelKind kind) {
    Optional<Channel> found = channels.find(owner, kind);
    found.ifPresent(this::remove);
    return found.isPresent();
  }

  private void remove(Channel channel) {
    try {
      credentials.use(
          channel.route(),
          token -> {
            forgetting.forget(channel);
            left.fire(new BotLeft(channel.kind(), token));
            return null;
          });
    } catch (CredentialUnreadable nothingToRelease) {
      forgetting.forget(channel);
    }
    sessions.fire(new SessionSignal());
  }
}
