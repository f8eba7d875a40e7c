package io.switchboard.channels.control;

import io.switchboard.channels.boundary.BotIdentity.Known;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.HostsBot;
import io.switchboard.channels.entity.BotLeft;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Account;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channel.Times;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a support desk's bot that its platform has confirmed. It needs no binding: it is connected
 * at once. Another bot is another channel, for the updates of two bots have nothing in common.
 */
@ApplicationScoped
public class KeepDeskBot {
  private static final Logger LOG = LoggerFactory.getLogger(KeepDeskBot.class);

  private Channels channels;
  private Credentials credentials;
  private ForgetChannel forgetting;
  private Event<BotLeft> left;
  private Uuids ids;
  private Clock clock;

  KeepDeskBot() {}

  @Inject
  public KeepDeskBot(
      Channels channels,
      Credentials credentials,
      ForgetChannel forgetting,
      Event<BotLeft> left,
      Uuids ids,
      Clock clock) {
    this.channels = channels;
    this.credentials = credentials;
    this.forgetting = forgetting;
    this.left = left;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps it all or nothing, with what is written along.
   *
   * @throws io.switchboard.channels.entity.BotInUse somebody else has this bot
   */
  @Transactional
  public void keep(
      WorkspaceId workspace, HostsBot host, Known bot, String token, Consumer<ChannelRoute> along) {
    ChannelOwner owner = ChannelOwner.desk(workspace);
    Optional<Channel> former = channels.find(owner, host.kind());
    Optional<Channel> same =
        former.filter(channel -> bot.id().equals(channel.account().externalId()));
    if (same.isEmpty()) {
      former.ifPresent(this::letGo);
    }
    Instant now = clock.instant();
    channels.put(
        new Channel(
            same.map(Channel::id).orElseGet(ids::next),
            owner,
            host.kind(),
            ChannelStatus.CONNECTED,
            Preferences.DEFAULT,
            new Account(bot.id(), bot.username(), null),
            null,
            0,
            new Times(same.map(channel -> channel.times().createdAt()).orElse(now), now, null)));
    ChannelRoute route = channels.find(owner, host.kind()).orElseThrow().route();
    credentials.store(route, token);
    along.accept(route);
  }

  private void letGo(Channel former) {
    try {
      credentials.use(
          former.route(),
          token -> {
            left.fire(new BotLeft(former.kind(), token));
            return null;
          });
    } catch (CredentialUnreadable e) {
      LOG.debug("The former bot's webhook stays: {}", e.getMessage());
    }
    forgetting.forget(former);
  }
}
