package io.switchboard.channels.boundary;

import io.switchboard.channels.control.BotHosts;
import io.switchboard.channels.control.HearPerson;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Takes an update of a platform: binds a person, changes the channel, and says what is to be done
 * after that is durable.
 */
@ApplicationScoped
public class TakeUpdate {
  private Channels channels;
  private HearPerson hearing;
  private BotHosts hosts;

  TakeUpdate() {}

  @Inject
  public TakeUpdate(Channels channels, HearPerson hearing, BotHosts hosts) {
    this.channels = channels;
    this.hearing = hearing;
    this.hosts = hosts;
  }

  /** Works in the caller's transaction, which is for the owner's workspace. */
  @Transactional
  public Reaction take(ChannelOwner owner, ChannelKind kind, String update) {
    Optional<Channel> channel = channels.find(owner, kind);
    if (channel.isEmpty()) {
      return Reaction.NONE;
    }
    Heard heard = hosts.find(kind).map(host -> host.hear(update)).orElseGet(Heard.Nothing::new);
    return hearing.hear(channel.get(), heard);
  }
}
