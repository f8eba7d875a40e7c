package io.switchboard.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Everything measured, a table for each phase, targets side by side. */
final class Report {
  private final List<PhaseResult> results = new ArrayList<>();
  private final String head;

  Report(String head) {
    this.head = head;
  }

  void add(PhaseResult result) {
    results.add(result);
  }

  @Override
  public String toString() {
    Map<Phase, List<PhaseResult>> byPhase = new LinkedHashMap<>();
    for (PhaseResult result : results) {
      byPhase.computeIfAbsent(result.phase(), phase -> new ArrayList<>()).add(result);
    }
    StringBuilder text = new StringBuilder("# Load report\n\n").append(head).append('\n');
    byPhase.forEach(
        (phase, of) -> {
          text.append("\n## ").append(phase.title()).append("\n\n");
          text.append(phase.count()).append(" notifications.\n\n").append(table(of));
        });
    return text.toString();
  }

  private static String table(List<PhaseResult> of) {
    List<String> heads = new ArrayList<>(List.of(""));
    of.forEach(result -> heads.add(result.target()));
    if (of.size() == 2) {
      heads.add(of.get(0).target() + " / " + of.get(1).target());
    }
    Table table = new Table(heads.toArray(new String[0]));
    row(table, of, "accepted/s", result -> result.judgement().acceptedPerSecond());
    row(table, of, "delivered/s", result -> result.judgement().deliveredPerSecond());
    row(table, of, "accept p50 ms", result -> result.judgement().accept().millis(0.5));
    row(table, of, "accept p99 ms", result -> result.judgement().accept().millis(0.99));
    row(table, of, "accept to delivered p50 ms", r -> r.judgement().delivery().millis(0.5));
    row(table, of, "accept to delivered p99 ms", r -> r.judgement().delivery().millis(0.99));
    Set<String> processes = new LinkedHashSet<>();
    of.forEach(result -> processes.addAll(result.cpuMicros().keySet()));
    for (String name : processes) {
      row(table, of, "CPU µs each, " + name, r -> r.cpuMicros().getOrDefault(name, Double.NaN));
    }
    row(table, of, "CPU µs each, target in all", Report::targetCpu);
    for (String name : processes) {
      row(table, of, "peak MiB, " + name, r -> r.memory().getOrDefault(name, Double.NaN));
    }
    count(table, of, "not accepted", result -> result.judgement().refused());
    count(table, of, "lost", result -> result.judgement().lost());
    count(table, of, "doubled", result -> result.judgement().doubled());
    count(table, of, "reordered in a chat", result -> result.judgement().reordered());
    count(table, of, "in a wrong chat", result -> result.judgement().stray());
    count(table, of, "refused by the platform", PhaseResult::refusals);
    row(table, of, "shortest gap in a chat, ms", r -> r.judgement().shortestGapMillis());
    return table.toString();
  }

  private static double targetCpu(PhaseResult result) {
    return result.cpuMicros().entrySet().stream()
        .filter(use -> !Set.of("simulator", "load generator").contains(use.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static void row(
      Table table, List<PhaseResult> of, String name, ToDoubleFunction<PhaseResult> value) {
    List<String> cells = new ArrayList<>(List.of(name));
    of.forEach(result -> cells.add(Table.number(value.applyAsDouble(result))));
    if (of.size() == 2) {
      cells.add(Table.number(value.applyAsDouble(of.get(0)) / value.applyAsDouble(of.get(1))));
    }
    table.row(cells.toArray(new String[0]));
  }

  private static void count(
      Table table, List<PhaseResult> of, String name, ToDoubleFunction<PhaseResult> value) {
    List<String> cells = new ArrayList<>(List.of(name));
    of.forEach(result -> cells.add(Integer.toString((int) value.applyAsDouble(result))));
    if (of.size() == 2) {
      cells.add("");
    }
    table.row(cells.toArray(new String[0]));
  }
}
