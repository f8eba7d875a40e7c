package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.Pace;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Account;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channel.Times;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.TelegramSimulator;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A simulated Telegram, and our adapter that speaks to it. */
final class TelegramStage implements AutoCloseable {
  final TelegramSimulator telegram = TelegramSimulator.start(0);
  final HeldCredential credentials = new HeldCredential();
  final BotApi api = new BotApi(URI.create(telegram.url()));

  SendsByTelegram adapter() {
    URI origin = URI.create(telegram.url());
    return new SendsByTelegram(
        api,
        new TelegramSettings(origin, origin, Pace.UNLIMITED, false, origin),
        credentials,
        Clock.systemUTC());
  }

  /** A channel of that bot, bound to the address, or (null) to nobody. */
  Channel channel(Bot bot, String address) {
    Channel channel =
        new Channel(
            UUID.randomUUID(),
            new ChannelOwner(new WorkspaceId(UUID.randomUUID()), new UserId("ada")),
            ChannelKind.TELEGRAM,
            address == null ? ChannelStatus.AWAITING_START : ChannelStatus.CONNECTED,
            Preferences.DEFAULT,
            new Account(Long.toString(bot.id()), bot.username(), address),
            null,
            1,
            new Times(Instant.EPOCH, Instant.EPOCH, null));
    credentials.store(channel.route(), bot.token());
    return channel;
  }

  /** The channel after its owner has changed it. */
  static Channel changed(Channel channel) {
    return new Channel(
        channel.id(),
        channel.owner(),
        channel.kind(),
        channel.status(),
        channel.preferences(),
        channel.account(),
        channel.health(),
        channel.version() + 1,
        channel.times());
  }

  static SessionLease lease(Channel channel, Instant awaitedUntil) {
    return new SessionLease(channel, 1, awaitedUntil, null);
  }

  /** A person who has started the bot. */
  Person starter(Bot bot) {
    Person person = telegram.createPerson("Ada", null);
    telegram.say(person, bot, "/start");
    return person;
  }

  @Override
  public void close() {
    api.close();
    telegram.close();
  }
}
