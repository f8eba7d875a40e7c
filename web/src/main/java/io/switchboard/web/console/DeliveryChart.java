package io.switchboard.web.console;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.boundary.DeliveryPulse.Minute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Deliveries by minute as stacked bars, in a box of 600 by 180, with a round number on top. */
public final class DeliveryChart {
  private static final double HEIGHT = 180;
  private static final double COLUMN = 10;
  private static final double BAR = 7;

  private final List<Column> columns;
  private final List<Series> legend;
  private final long top;

  /** One minute: its segments from the bottom up. */
  public record Column(String at, long total, double x, List<Segment> segments) {}

  /** One platform's share of a minute. */
  public record Segment(String platform, double x, double y, double width, double height) {}

  /** One platform's sum over all minutes. */
  public record Series(String platform, long total) {}

  DeliveryChart(List<Minute> minutes) {
    top = roundUp(minutes.stream().mapToLong(Minute::total).max().orElse(0));
    columns = new ArrayList<>();
    Map<ChannelKind, Long> sums = new TreeMap<>();
    for (int i = 0; i < minutes.size(); i++) {
      Minute minute = minutes.get(i);
      minute.delivered().forEach((kind, count) -> sums.merge(kind, count, Long::sum));
      columns.add(column(minute, i * COLUMN));
    }
    legend =
        sums.entrySet().stream().map(e -> new Series(e.getKey().word(), e.getValue())).toList();
  }

  private Column column(Minute minute, double x) {
    List<Segment> segments = new ArrayList<>();
    double y = HEIGHT;
    for (Map.Entry<ChannelKind, Long> share : new TreeMap<>(minute.delivered()).entrySet()) {
      double height = HEIGHT * share.getValue() / top;
      y -= height;
      segments.add(new Segment(share.getKey().word(), x + (COLUMN - BAR) / 2, y, BAR, height));
    }
    return new Column(minute.at().toString(), minute.total(), x, segments);
  }

  /** The next of 4, 8, 12 and 20, times a power of ten: its quarters are whole numbers. */
  static long roundUp(long most) {
    long unit = 1;
    while (true) {
      for (long step : new long[] {4, 8, 12, 20}) {
        if (most <= step * unit) {
          return step * unit;
        }
      }
      unit *= 10;
    }
  }

  public List<Column> getColumns() {
    return columns;
  }

  public List<Series> getLegend() {
    return legend;
  }

  public long getTop() {
    return top;
  }

  public long getHalf() {
    return top / 2;
  }

  public boolean isQuiet() {
    return legend.isEmpty();
  }
}
