package io.switchboard.channels.control;

import io.switchboard.channels.boundary.BotIdentity.Known;
import io.switchboard.channels.boundary.BotSetUp;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.HostsBot;
import io.switchboard.channels.entity.Binding;
import io.switchboard.channels.entity.Bindings;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Account;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channel.Times;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps a bot that its platform has confirmed, with its secret and a new attempt to bind. */
@ApplicationScoped
public class KeepBot {
  /** So long a person has to start the bot. */
  public static final Duration ATTEMPT = Duration.ofMinutes(10);

  private Channels channels;
  private Bindings bindings;
  private Credentials credentials;
  private BindingSecrets secrets;
  private Uuids ids;
  private Clock clock;

  KeepBot() {}

  @Inject
  public KeepBot(
      Channels channels,
      Bindings bindings,
      Credentials credentials,
      BindingSecrets secrets,
      Uuids ids,
      Clock clock) {
    this.channels = channels;
    this.bindings = bindings;
    this.credentials = credentials;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps it all or nothing.
   *
   * @throws io.switchboard.channels.entity.BotInUse somebody else has this bot
   */
  @Transactional
  public BotSetUp.Started setUp(ChannelOwner owner, HostsBot host, Known bot, String token) {
    Instant now = clock.instant();
    Channel channel = awaiting(owner, host, bot, now);
    channels.put(channel);
    credentials.store(channel.route(), token);
    String payload = secrets.payload();
    String code = secrets.code();
    Instant expiresAt = now.plus(ATTEMPT);
    bindings.put(channel, Binding.of(channel.id(), payload, code, expiresAt));
    String link = host.startLink(bot.username(), payload);
    return new BotSetUp.Started(bot.username(), link, code, expiresAt);
  }

  private Channel awaiting(ChannelOwner owner, HostsBot host, Known bot, Instant now) {
    Optional<Channel> former = channels.find(owner, host.kind());
    Preferences kept = former.map(Channel::preferences).orElse(Preferences.DEFAULT);
    return new Channel(
        former.map(Channel::id).orElseGet(ids::next),
        owner,
        host.kind(),
        ChannelStatus.AWAITING_START,
        new Preferences(true, kept.priority(), kept.allowFrom()),
        new Account(bot.id(), bot.username(), null),
        null,
        0,
        new Times(former.map(channel -> channel.times().createdAt()).orElse(now), now, null));
  }

  /**
   * Swaps the secret of the same bot; a suspended channel comes back as it was.
   *
   * @return the channel as it is now
   */
  @Transactional
  public Channel swap(Channel channel, String token) {
    credentials.store(channel.route(), token);
    Channel swapped =
        channel.status() == ChannelStatus.SUSPENDED ? channel.as(revived(channel), null) : channel;
    channels.put(swapped.changedAt(clock.instant()));
    return swapped;
  }

  private static ChannelStatus revived(Channel channel) {
    return channel.account().address() == null
        ? ChannelStatus.AWAITING_START
        : ChannelStatus.CONNECTED;
  }
}
