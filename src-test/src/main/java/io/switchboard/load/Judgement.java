package io.switchboard.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the notifications of one phase.
 *
 * @param refused not answered with 202
 * @param lost accepted, and nowhere
 * @param doubled arrivals beyond the first of each
 * @param reordered arrivals in a chat after one that was accepted later
 * @param stray arrivals in a chat, or from a bot, of somebody else
 * @param accept from when it was due to its answer
 * @param delivery from its answer to its arrival; 0 when it arrived before the answer
 * @param shortestGapMillis between two arrivals in one chat; NaN where no chat had two
 */
record Judgement(
    int accepted,
    int refused,
    int lost,
    int doubled,
    int reordered,
    int stray,
    double acceptedPerSecond,
    double deliveredPerSecond,
    Latencies accept,
    Latencies delivery,
    double shortestGapMillis) {

  static Judgement of(Phase phase, List<User> users, List<Sent> sent, List<Arrival> arrivals) {
    Map<String, Sent> accepted = new HashMap<>();
    Latencies accept = new Latencies(sent.size());
    long begin = Long.MAX_VALUE;
    long lastAnswer = 0;
    for (Sent one : sent) {
      accept.record((one.answered() - one.begun()) * 1_000);
      begin = Math.min(begin, one.begun());
      if (one.isAccepted()) {
        accepted.put(key(phase, one.user(), one.sequence()), one);
        lastAnswer = Math.max(lastAnswer, one.answered());
      }
    }
    Arrivals seen = new Arrivals(users, sent.size());
    arrivals.forEach(arrival -> seen.add(arrival, accepted));
    return new Judgement(
        accepted.size(),
        sent.size() - accepted.size(),
        accepted.size() - seen.found.size(),
        seen.doubled,
        seen.reordered,
        seen.stray,
        perSecond(accepted.size(), lastAnswer - begin),
        perSecond(seen.found.size(), seen.last - begin),
        accept,
        seen.delivery,
        seen.shortestGap == Long.MAX_VALUE ? Double.NaN : seen.shortestGap / 1e3);
  }

  private static double perSecond(int count, long micros) {
    return count == 0 ? 0 : count * 1e6 / micros;
  }

  private static String key(Phase phase, int user, int sequence) {
    return phase.name() + "." + user + "." + sequence;
  }

  private static final class Arrivals {
    private final List<User> users;
    private final Latencies delivery;
    private final Set<String> found = new HashSet<>();
    private final Map<Integer, Integer> newest = new HashMap<>();
    private final Map<Long, Long> lastInChat = new HashMap<>();
    private int doubled;
    private int reordered;
    private int stray;
    private long last;
    private long shortestGap = Long.MAX_VALUE;

    private Arrivals(List<User> users, int capacity) {
      this.users = users;
      delivery = new Latencies(capacity);
    }

    private void add(Arrival arrival, Map<String, Sent> accepted) {
      String key = arrival.text().substring(0, arrival.text().indexOf(' '));
      Sent sent = accepted.get(key);
      if (sent == null) {
        return;
      }
      User user = users.get(sent.user());
      if (user.bot() != arrival.bot() || user.person() != arrival.chat()) {
        stray++;
        return;
      }
      Long previous = lastInChat.put(arrival.chat(), arrival.micros());
      if (previous != null) {
        shortestGap = Math.min(shortestGap, arrival.micros() - previous);
      }
      if (!found.add(key)) {
        doubled++;
        return;
      }
      if (newest.merge(sent.user(), sent.sequence(), Math::max) > sent.sequence()) {
        reordered++;
      }
      last = Math.max(last, arrival.micros());
      delivery.record(Math.max(0, arrival.micros() - sent.answered()) * 1_000);
    }
  }
}
