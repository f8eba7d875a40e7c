package io.switchboard.channels.control;

import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.Channel;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.messaging.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a channel's application is told of its changes. Those of the support desk's bot, which is no
 * user's, name no user.
 */
@ApplicationScoped
public class ChannelEvents {
  private static final String CREDENTIAL_INVALID = "credential.invalid";
  private static final String TOKEN_LEAK = "token.leak_suspected";
  private static final String CHANNEL = "channel.";

  private Uuids ids;
  private Clock clock;

  ChannelEvents() {}

  @Inject
  public ChannelEvents(Uuids ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** That the channel has come into its present state. */
  public List<Event> changed(Channel channel) {
    String type = CHANNEL + channel.status().word();
    return channel.status() == ChannelStatus.SUSPENDED
        ? List.of(event(channel, type), event(channel, CREDENTIAL_INVALID))
        : List.of(event(channel, type));
  }

  /** That somebody else listens with the same token. */
  public List<Event> leakSuspected(Channel channel) {
    return List.of(event(channel, TOKEN_LEAK));
  }

  private Event event(Channel channel, String type) {
    return new Event(ids.next(), type, channel.owner().workspace(), clock.instant(), data(channel));
  }

  private static Map<String, String> data(Channel channel) {
    Map<String, String> data = new HashMap<>();
    data.put("platform", channel.kind().word());
    data.put("status", channel.shownStatus().word());
    if (!channel.owner().isDesk()) {
      data.put("userId", channel.owner().user().value());
    }
    return data;
  }
}
