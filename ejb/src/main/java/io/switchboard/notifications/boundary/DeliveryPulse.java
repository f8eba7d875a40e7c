package io.switchboard.notifications.boundary;

import io.switchboard.channels.boundary.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How delivery goes, at a moment.
 *
 * @param lastHour 60 minutes, the oldest first; the last one is still running
 * @param waiting notifications not sent yet
 * @param dueNextHour of those, how many are due in each of the next 60 minutes; what is overdue
 *     counts in the first
 * @param dead dead letters that wait for a person
 * @param diedLastHour dead letters made in each of the last 60 minutes that are still there
 */
public record DeliveryPulse(
    List<Minute> lastHour,
    long waiting,
    List<Long> dueNextHour,
    long dead,
    List<Long> diedLastHour) {

  public DeliveryPulse {
    lastHour = List.copyOf(lastHour);
    dueNextHour = List.copyOf(dueNextHour);
    diedLastHour = List.copyOf(diedLastHour);
  }

  /** What was delivered within the minute that begins then, by platform; none is left out. */
  public record Minute(Instant at, Map<ChannelKind, Long> delivered) {
    public Minute {
      delivered = Map.copyOf(delivered);
    }

    public long total() {
      return delivered.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
