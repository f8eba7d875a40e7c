package io.switchboard.web.console;

import java.util.List;
import java.util.Locale;

/** A row of counts as the points of a line in a box of 100 by 30. */
final class Sparkline {
  private static final double WIDTH = 100;
  private static final double HEIGHT = 30;
  private static final double MARGIN = 2;

  private Sparkline() {}

  static String points(List<Long> counts) {
    long top = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < counts.size(); i++) {
      double x = counts.size() == 1 ? 0 : WIDTH * i / (counts.size() - 1);
      double y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * counts.get(i) / top;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    return points.toString().strip();
  }
}
