package io.switchboard.channels.boundary;

import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.SessionSignal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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
  public record Choice(Boolean enabled, Integer priority, List<String> allowFrom) {}

  /** The channel as it is then; empty if there is none. */
  @Transactional
  public Optional<ChannelView> change(ChannelOwner owner, ChannelKind kind, Choice choice) {
    return channels.find(owner, kind).map(channel -> changed(channel, choice));
  }

  private ChannelView changed(Channel channel, Choice choice) {
    Preferences former = channel.preferences();
    Channel changed =
        channel
            .with(
                new Preferences(
                    choice.enabled() == null ? former.enabled() : choice.enabled(),
                    choice.priority() == null ? former.priority() : choice.priority(),
                    choice.allowFrom() == null ? former.allowFrom() : choice.allowFrom()))
            .changedAt(clock.instant());
    channels.put(changed);
    sessions.fire(new SessionSignal());
    return ChannelView.of(changed);
  }
}
