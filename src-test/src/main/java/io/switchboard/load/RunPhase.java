package io.switchboard.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drives one target through one phase and judges it by the platform's journal. */
final class RunPhase {
  private static final int PATIENCE_SECONDS = 20;

  private final LoadGenerator generator;
  private final Platform platform;
  private final List<User> users;

  RunPhase(LoadGenerator generator, Platform platform, List<User> users) {
    this.generator = generator;
    this.platform = platform;
    this.users = users;
  }

  PhaseResult run(Phase phase, Target target) throws Exception {
    platform.latency(phase.latencyMillis());
    platform.forgetArrivals();
    Map<String, Long> processes = new LinkedHashMap<>(target.processes());
    processes.put("simulator", platform.pid());
    processes.put("load generator", ProcessHandle.current().pid());
    Map<String, ProcessUse> before = use(processes);
    List<Sent> sent = generator.run(phase, target, users);
    int accepted = (int) sent.stream().filter(Sent::isAccepted).count();
    platform.awaitArrivals(accepted, PATIENCE_SECONDS);
    Map<String, ProcessUse> after = use(processes);
    Judgement judgement = Judgement.of(phase, users, sent, platform.readArrivals());
    Map<String, Double> cpu = new LinkedHashMap<>();
    Map<String, Double> memory = new LinkedHashMap<>();
    after.forEach(
        (name, use) -> {
          double seconds = use.cpuSeconds() - before.get(name).cpuSeconds();
          cpu.put(name, seconds * 1e6 / phase.count());
          memory.put(name, use.peakMebibytes());
        });
    return new PhaseResult(target.name(), phase, judgement, cpu, memory, platform.refusals());
  }

  private static Map<String, ProcessUse> use(Map<String, Long> processes) throws IOException {
    Map<String, ProcessUse> use = new LinkedHashMap<>();
    for (Map.Entry<String, Long> process : processes.entrySet()) {
      long pid = process.getValue();
      boolean forks = process.getKey().equals("postgres");
      use.put(process.getKey(), forks ? ProcessUse.ofTree(pid) : ProcessUse.of(pid));
    }
    return use;
  }
}
