package io.switchboard.channels.control;

import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Destroys a channel's secret and removes the channel, both or neither. */
@ApplicationScoped
public class ForgetChannel {
  private Channels channels;
  private Credentials credentials;

  ForgetChannel() {}

  @Inject
  public ForgetChannel(Channels channels, Credentials credentials) {
    this.channels = channels;
    this.credentials = credentials;
  }

  @Transactional
  public void forget(Channel channel) {
    credentials.destroy(channel.route());
    channels.remove(channel);
  }
}
