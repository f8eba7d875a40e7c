package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.SessionSignal;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.Permits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Changes what an owner chose for a channel. */
@ApplicationScoped
public class ChangeChannel {
  private Channels channels;
  private Event<SessionSignal> sessions;
  private Clock clock;

  ChangeChannel() {}

  @Inject
  public ChangeChannel(Channels channels, Event<SessionSignal> sessions, Clock clock) {
    this.channels = channels;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** What to change; null leaves a thing as it is. */
  public record Choice(Boolean enabled, Place place, List<String> allowFrom) {

    /** What the audit says of it. */
    @Override
    public String toString() {
      StringJoiner changes = new StringJoiner(" ");
      if (enabled != null) {
        changes.add("enabled=" + enabled);
      }
      if (place != null) {
        changes.add("priority=" + place.priority());
      }
      if (allowFrom != null) {
        changes.add("allowFrom=" + allowFrom);
      }
      return changes.toString();
    }
  }

  /**
   * Where in the order of trying.
   *
   * @param priority 1 is tried first; null leaves the place to the default order
   */
  public record Place(Integer priority) {}

  /** The channel as it is then; empty if there is none. */
  @Transactional
  @Permits({CallerKind.USER, CallerKind.APPLICATION})
  @Audited("channel.change")
  public Optional<ChannelView> change(
      @AuditTarget ChannelOwner owner, @AuditTarget ChannelKind kind, @AuditTarget Choice choice) {
    return channels.find(owner, kind).map(channel -> changed(channel, choice));
  }

  private ChannelView changed(Channel channel, Choice choice) {
    Preferences former = channel.preferences();
    Channel changed =
        channel
            .with(
                new Preferences(
                    choice.enabled() == null ? former.enabled() : choice.enabled(),
                    choice.place() == null ? former.priority() : choice.place().priority(),
                    choice.allowFrom() == null ? former.allowFrom() : choice.allowFrom()))
            .changedAt(clock.instant());
    channels.put(changed);
    sessions.fire(new SessionSignal());
    return ChannelView.of(changed);
  }
}
