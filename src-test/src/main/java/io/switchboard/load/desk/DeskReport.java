package io.switchboard.load.desk;

import io.switchboard.load.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Everything measured, targets side by side, and what was to be reached. */
final class DeskReport {
  private static final double GOAL_MILLIS = 100;

  private final String head;
  private final List<DeskResult> results = new ArrayList<>();

  DeskReport(String head) {
    this.head = head;
  }

  void add(DeskResult result) {
    results.add(result);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("# The support desk under load\n\n").append(head);
    if (results.isEmpty()) {
      return text.toString();
    }
    for (int i = 0; i < results.get(0).talks().size(); i++) {
      int place = i;
      TalkPhase phase = results.get(0).talks().get(i).phase();
      text.append("\n## %d messages a second\n\n".formatted(phase.perSecond()));
      text.append("%d messages, half from customers, ".formatted(phase.count()));
      text.append("in %d conversations.\n\n".formatted(phase.conversations()));
      text.append(talks(result -> result.talks().get(place)));
    }
    text.append("\n## Open sockets\n\n").append(memory());
    text.append("\n## After the idle time: one message to each socket\n\n").append(afterIdle());
    text.append("\n## What was to be reached\n\n").append(verdict());
    return text.toString();
  }

  private String talks(Function<DeskResult, TalkResult> talk) {
    Table table = table("");
    Function<DeskResult, Direction> topic = talk.andThen(TalkResult::toTopic);
    Function<DeskResult, Direction> customer = talk.andThen(TalkResult::toCustomer);
    number(table, "message to ack p50 ms", r -> talk.apply(r).ack().millis(0.5));
    number(table, "message to ack p99 ms", r -> talk.apply(r).ack().millis(0.99));
    number(table, "customer to topic p50 ms", r -> topic.apply(r).times().millis(0.5));
    number(table, "customer to topic p99 ms", r -> topic.apply(r).times().millis(0.99));
    number(table, "topic to customer p50 ms", r -> customer.apply(r).times().millis(0.5));
    number(table, "topic to customer p99 ms", r -> customer.apply(r).times().millis(0.99));
    Set<String> processes = new LinkedHashSet<>();
    results.forEach(result -> processes.addAll(talk.apply(result).cpuMicros().keySet()));
    for (String name : processes) {
      number(
          table,
          "CPU µs each, " + name,
          r -> talk.apply(r).cpuMicros().getOrDefault(name, Double.NaN));
    }
    row(table, "not acknowledged", r -> Integer.toString(talk.apply(r).unacknowledged()));
    row(table, "lost, to topic / to customer", both(talk, Direction::lost));
    row(table, "doubled, to topic / to customer", both(talk, Direction::doubled));
    row(table, "reordered, to topic / to customer", both(talk, Direction::reordered));
    row(table, "in a wrong conversation", both(talk, Direction::stray));
    row(table, "error frames", r -> Integer.toString(talk.apply(r).errors()));
    row(table, "refused by the platform", r -> Integer.toString(talk.apply(r).refusals()));
    return table.toString();
  }

  private static Function<DeskResult, String> both(
      Function<DeskResult, TalkResult> talk, Function<Direction, Integer> count) {
    return result ->
        count.apply(talk.apply(result).toTopic())
            + " / "
            + count.apply(talk.apply(result).toCustomer());
  }

  private String memory() {
    Table table = table("application, MiB");
    for (int i = 0; i < results.get(0).memory().size(); i++) {
      int place = i;
      int sockets = results.get(0).memory().get(i).sockets();
      number(table, "heap in use, %,d sockets".formatted(sockets), r -> point(r, place).live());
      number(table, "resident, %,d sockets".formatted(sockets), r -> point(r, place).resident());
    }
    number(table, "heap for each socket, KiB", r -> last(r).liveForEachSince(point(r, 0)));
    number(table, "resident for each socket, KiB", r -> last(r).residentForEachSince(point(r, 0)));
    return table.toString();
  }

  private static MemoryPoint point(DeskResult result, int place) {
    return result.memory().get(place);
  }

  private static MemoryPoint last(DeskResult result) {
    return point(result, result.memory().size() - 1);
  }

  private String afterIdle() {
    Table table = table("");
    row(table, "still open", r -> r.stillOpen() + " of " + r.afterIdle().phase().conversations());
    row(table, "lost", r -> Integer.toString(r.afterIdle().toCustomer().lost()));
    row(table, "doubled", r -> Integer.toString(r.afterIdle().toCustomer().doubled()));
    number(table, "topic to customer p50 ms", r -> r.afterIdle().toCustomer().times().millis(0.5));
    number(table, "topic to customer p99 ms", r -> r.afterIdle().toCustomer().times().millis(0.99));
    return table.toString();
  }

  private String verdict() {
    Table table = table("goal");
    for (int i = 0; i < results.get(0).talks().size(); i++) {
      int place = i;
      String rate = " at " + results.get(0).talks().get(i).phase().perSecond() + "/s";
      goal(
          table, "customer to topic, p99 under 100 ms" + rate, r -> r.talks().get(place).toTopic());
      goal(
          table,
          "topic to customer, p99 under 100 ms" + rate,
          r -> r.talks().get(place).toCustomer());
      row(
          table,
          "nothing lost, doubled, out of order" + rate,
          r -> yes(r.talks().get(place).isClean()));
    }
    row(
        table,
        "idle sockets stay open, each hears one message",
        r ->
            yes(
                r.stillOpen() == r.afterIdle().phase().conversations()
                    && r.afterIdle().toCustomer().isClean()));
    return table.toString();
  }

  private void goal(Table table, String name, Function<DeskResult, Direction> direction) {
    row(
        table,
        name,
        result -> {
          double millis = direction.apply(result).times().millis(0.99);
          return yes(millis < GOAL_MILLIS) + " (" + Table.number(millis) + ")";
        });
  }

  private static String yes(boolean reached) {
    return reached ? "yes" : "NO";
  }

  private Table table(String corner) {
    List<String> heads = new ArrayList<>(List.of(corner));
    results.forEach(result -> heads.add(result.target()));
    return new Table(heads.toArray(new String[0]));
  }

  private void number(Table table, String name, ToDoubleFunction<DeskResult> value) {
    row(table, name, result -> Table.number(value.applyAsDouble(result)));
  }

  private void row(Table table, String name, Function<DeskResult, String> value) {
    List<String> cells = new ArrayList<>(List.of(name));
    results.forEach(result -> cells.add(value.apply(result)));
    table.row(cells.toArray(new String[0]));
  }
}
