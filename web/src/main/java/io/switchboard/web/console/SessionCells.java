package io.switchboard.web.console;

import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.CountChannels.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Channels as a strip of cells for each node; where there are too many, a cell stands for more. */
public final class SessionCells {
  private static final int MOST_CELLS = 480;

  private final List<Node> nodes = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();
  private final long total;
  private final long each;

  /** A node's strip; an empty name holds the channels without a session. */
  public record Node(String name, List<ShownState> cells) {}

  /** How many channels are in a state. */
  public record Count(String word, ShownState state, long count) {}

  SessionCells(List<Group> groups) {
    total = groups.stream().mapToLong(Group::count).sum();
    each = Math.max(1, (total + MOST_CELLS - 1) / MOST_CELLS);
    Map<ChannelStatus, Long> byStatus = new TreeMap<>(Comparator.comparing(SessionCells::rank));
    Map<String, List<ShownState>> byNode = new TreeMap<>();
    groups.stream()
        .sorted(Comparator.comparing(group -> rank(group.status())))
        .forEach(
            group -> {
              byStatus.merge(group.status(), group.count(), Long::sum);
              List<ShownState> cells =
                  byNode.computeIfAbsent(group.node(), name -> new ArrayList<>());
              ShownState state = ShownState.of(group.status());
              for (long i = 0; i < group.count(); i += each) {
                cells.add(state);
              }
            });
    byNode.forEach((name, cells) -> nodes.add(new Node(name, cells)));
    byStatus.forEach(
        (status, count) -> counts.add(new Count(status.word(), ShownState.of(status), count)));
  }

  /** What needs somebody comes first. */
  private static int rank(ChannelStatus status) {
    return List.of(
            ChannelStatus.SUSPENDED,
            ChannelStatus.DEGRADED,
            ChannelStatus.DISCONNECTED,
            ChannelStatus.LINKING,
            ChannelStatus.AWAITING_START,
            ChannelStatus.AWAITING_CODE,
            ChannelStatus.CONNECTED,
            ChannelStatus.DISABLED)
        .indexOf(status);
  }

  long in(ChannelStatus status) {
    return counts.stream()
        .filter(count -> count.word().equals(status.word()))
        .mapToLong(Count::count)
        .sum();
  }

  public List<Node> getNodes() {
    return nodes;
  }

  public List<Count> getCounts() {
    return counts;
  }

  public long getTotal() {
    return total;
  }

  /** How many channels a cell stands for. */
  public long getEach() {
    return each;
  }
}
