package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Account;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channel.Times;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Our poll loop without a database, for the measurement. */
public final class OurPolling implements AutoCloseable {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(0, 1));

  private final HeldCredential credentials = new HeldCredential();
  private final BotApi api;
  private final PollLoop loop;

  /**
   * @param heard is told of each update's text
   */
  public OurPolling(URI telegram, Consumer<String> heard) {
    api = new BotApi(telegram);
    loop = new PollLoop(api, credentials, new Listener(heard), Clock.systemUTC(), System::nanoTime);
    new Thread(loop, "poll-loop").start();
  }

  /** Listens to a bot; one in its set-up is awaited. */
  public void listen(String token, boolean inSetUp) {
    Channel channel =
        new Channel(
            UUID.randomUUID(),
            new ChannelOwner(WORKSPACE, new UserId("user")),
            ChannelKind.TELEGRAM,
            ChannelStatus.CONNECTED,
            Preferences.DEFAULT,
            new Account(token.substring(0, token.indexOf(':')), "bot", "1"),
            null,
            1,
            new Times(Instant.EPOCH, Instant.EPOCH, null));
    credentials.store(channel.route(), token);
    Instant awaited = inSetUp ? Clock.systemUTC().instant().plusSeconds(600) : Instant.EPOCH;
    loop.hold(new SessionLease(channel, 1, awaited, null));
  }

  @Override
  public void close() {
    loop.close();
    api.close();
  }

  private record Listener(Consumer<String> heard) implements PollSink {
    @Override
    public Set<UUID> keep(List<Catch> catches) {
      for (Catch caught : catches) {
        caught.updates().items().forEach(item -> heard.accept(item.body()));
      }
      return catches.stream()
          .map(caught -> caught.lease().channel().id())
          .collect(Collectors.toSet());
    }

    @Override
    public void dead(SessionLease lease, String reason) {
      throw new IllegalStateException(reason);
    }

    @Override
    public void leaked(SessionLease lease) {
      throw new IllegalStateException("Nobody else polls here");
    }

    @Override
    public void alone(SessionLease lease) {
      throw new IllegalStateException("Nobody else polled here");
    }
  }
}
