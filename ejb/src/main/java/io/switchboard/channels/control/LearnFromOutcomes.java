package io.switchboard.channels.control;

import static io.switchboard.channels.boundary.ChannelStatus.AWAITING_CODE;
import static io.switchboard.channels.boundary.ChannelStatus.AWAITING_START;
import static io.switchboard.channels.boundary.ChannelStatus.CONNECTED;
import static io.switchboard.channels.boundary.ChannelStatus.DEGRADED;
import static io.switchboard.channels.boundary.ChannelStatus.DISCONNECTED;
import static io.switchboard.channels.boundary.ChannelStatus.SUSPENDED;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.entity.ChannelNews;
import io.switchboard.channels.entity.ChannelNews.Alone;
import io.switchboard.channels.entity.ChannelNews.Broken;
import io.switchboard.channels.entity.ChannelNews.Leaked;
import io.switchboard.channels.entity.ChannelNews.Used;
import io.switchboard.channels.entity.Channels;
import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.messaging.PublishEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down what outcomes teach, beside the sending: bad news each at once, uses in groups, and
 * at most once a minute for each channel.
 */
@ApplicationScoped
public class LearnFromOutcomes {
  private static final Duration USE_INTERVAL = Duration.ofMinutes(1);
  private static final int GROUP = 500;
  private static final String LEAK =
      "Another program reads this bot's messages. Revoke the token with BotFather.";
  private static final Set<ChannelStatus> USABLE = EnumSet.of(CONNECTED, DEGRADED);
  private static final Set<ChannelStatus> LISTENING =
      EnumSet.of(AWAITING_START, AWAITING_CODE, CONNECTED, DEGRADED, DISCONNECTED);
  private static final int MAX_REMEMBERED = 100_000;

  private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();
  private final GroupWork<ChannelNews> work = new GroupWork<>("channel-news", GROUP, this::learn);
  private Channels channels;
  private ChannelEvents told;
  private PublishEvents events;
  private Clock clock;

  LearnFromOutcomes() {}

  @Inject
  public LearnFromOutcomes(
      Channels channels, ChannelEvents told, PublishEvents events, Clock clock) {
    this.channels = channels;
    this.told = told;
    this.events = events;
    this.clock = clock;
  }

  public void worked(ChannelRoute route, Delivered outcome) {
    Instant now = clock.instant();
    if (outcome.newAddress().isPresent() || isDue(route.channelId(), now)) {
      work.add(new Used(route.channelId(), now, outcome.newAddress()));
    }
  }

  public void refused(ChannelRoute route, Refused outcome) {
    if (outcome.cause() == Cause.CREDENTIAL_DEAD) {
      work.add(new Broken(route.channelId(), route.version(), SUSPENDED, outcome.reason()));
    } else if (outcome.cause() == Cause.RECIPIENT_GONE) {
      work.add(new Broken(route.channelId(), route.version(), DISCONNECTED, outcome.reason()));
    }
  }

  /** Somebody else listens with the channel's token. */
  public void leaked(ChannelRoute route) {
    work.add(new Leaked(route.channelId(), LEAK));
  }

  /** Nobody else has listened for a while. */
  public void alone(ChannelRoute route) {
    work.add(new Alone(route.channelId()));
  }

  /** The loop that writes; give it to an executor once. */
  public Runnable loop() {
    return work;
  }

  /** Ends the loop. */
  public void stop() {
    work.close();
  }

  private boolean isDue(UUID channel, Instant now) {
    if (noted.size() > MAX_REMEMBERED) {
      noted.clear();
    }
    Instant last = noted.get(channel);
    if (last != null && last.plus(USE_INTERVAL).isAfter(now)) {
      return false;
    }
    noted.put(channel, now);
    return true;
  }

  void learn(List<ChannelNews> news) {
    Map<UUID, Used> uses = new LinkedHashMap<>();
    for (ChannelNews item : news) {
      if (item instanceof Used used) {
        uses.merge(used.channelId(), used, LearnFromOutcomes::later);
      } else if (item instanceof Broken broken) {
        Set<ChannelStatus> from = broken.status() == SUSPENDED ? LISTENING : USABLE;
        channels.breakDown(broken, from).map(told::changed).ifPresent(events::publish);
      } else if (item instanceof Leaked leaked) {
        move(leaked.channelId(), Set.of(CONNECTED), DEGRADED, leaked.reason());
        channels.byId(leaked.channelId()).map(told::leakSuspected).ifPresent(events::publish);
      } else if (item instanceof Alone alone) {
        move(alone.channelId(), Set.of(DEGRADED), CONNECTED, null);
      }
    }
    if (!uses.isEmpty()) {
      channels.noteUse(uses.values());
    }
  }

  private void move(UUID channel, Set<ChannelStatus> from, ChannelStatus to, String reason) {
    channels.move(channel, from, to, reason).map(told::changed).ifPresent(events::publish);
  }

  private static Used later(Used one, Used two) {
    Optional<String> address = two.newAddress().or(one::newAddress);
    return new Used(two.channelId(), two.at(), address);
  }
}
