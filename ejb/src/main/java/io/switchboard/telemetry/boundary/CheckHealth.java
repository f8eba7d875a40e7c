package io.switchboard.telemetry.boundary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Asks every probe at once how it is. */
@ApplicationScoped
public class CheckHealth {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Inject @Any private Instance<HealthProbe> probes;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  /**
   * One probe's answer.
   *
   * @param status {@code ok} or {@code degraded}
   */
  public record Check(
      String name, String status, @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason) {}

  /** All answers, and {@code ok} only if each is. */
  public record Report(String status, List<Check> checks) {
    @JsonIgnore
    public boolean isWell() {
      return status.equals("ok");
    }
  }

  /** What this node cannot do without. */
  public Report essential() {
    return report(HealthProbe::isEssential);
  }

  /** Everything. */
  public Report all() {
    return report(probe -> true);
  }

  private Report report(Predicate<HealthProbe> which) {
    Map<String, Future<HealthProbe.Finding>> running = new LinkedHashMap<>();
    probes.stream()
        .filter(which)
        .forEach(probe -> running.put(probe.name(), executor.submit(probe::check)));
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Check> checks = new ArrayList<>();
    running.forEach((name, finding) -> checks.add(check(name, await(finding, end))));
    boolean well = checks.stream().allMatch(check -> check.status().equals("ok"));
    return new Report(well ? "ok" : "degraded", checks);
  }

  private static Check check(String name, HealthProbe.Finding finding) {
    return new Check(name, finding.isWell() ? "ok" : "degraded", finding.reason());
  }

  private static HealthProbe.Finding await(Future<HealthProbe.Finding> running, long end) {
    try {
      return running.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      return HealthProbe.Finding.unwell("It did not answer within two seconds.");
    } catch (ExecutionException e) {
      return HealthProbe.Finding.unwell(String.valueOf(e.getCause().getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return HealthProbe.Finding.unwell("The check was interrupted.");
    }
  }
}
