package io.switchboard.notifications.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.boundary.DeliveryPulse.Minute;
import io.switchboard.notifications.entity.DeliveryTallies;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Delivered messages by minute. A minute that is over does not change, so it is counted once: at
 * full speed an hour has millions of attempts, and the overview asks every few seconds.
 */
@ApplicationScoped
public class DeliveredMinutes {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** An attempt is recorded after its call, so that the minute before the running one may grow. */
  private static final Duration OPEN = MINUTE;

  private static final int MOST_SCOPES = 200;

  private final Cache<Optional<WorkspaceId>, NavigableMap<Instant, Map<ChannelKind, Long>>> closed =
      Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();

  private DeliveryTallies tallies;

  DeliveredMinutes() {}

  @Inject
  public DeliveredMinutes(DeliveryTallies tallies) {
    this.tallies = tallies;
  }

  /** Every minute from the first to the running one, both included. */
  public List<Minute> since(Instant first, Instant running, Optional<WorkspaceId> workspace) {
    NavigableMap<Instant, Map<ChannelKind, Long>> known =
        closed.get(workspace, scope -> new ConcurrentSkipListMap<>());
    known.headMap(first).clear();
    Instant from = known.isEmpty() ? first : known.lastKey().plus(MINUTE);
    Map<Instant, Map<ChannelKind, Long>> counted = tallies.delivered(workspace, from);
    List<Minute> minutes = new ArrayList<>();
    for (Instant at = first; !at.isAfter(running); at = at.plus(MINUTE)) {
      Map<ChannelKind, Long> counts =
          at.isBefore(from) ? known.getOrDefault(at, Map.of()) : counted.getOrDefault(at, Map.of());
      minutes.add(new Minute(at, counts));
      if (at.isBefore(running.minus(OPEN))) {
        known.putIfAbsent(at, counts);
      }
    }
    return minutes;
  }
}
