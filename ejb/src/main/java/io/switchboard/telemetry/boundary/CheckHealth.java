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
import java.util.List;
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
   * @param essential whether a node cannot do without
   */
  public record Check(
      String name,
      String status,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
      @JsonIgnore boolean essential) {

    @JsonIgnore
    public boolean isWell() {
      return status.equals("ok");
    }
  }

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

  private record Running(HealthProbe probe, Future<HealthProbe.Finding> finding) {}

  private Report report(Predicate<HealthProbe> which) {
    List<Running> running =
        probes.stream()
            .filter(which)
            .map(probe -> new Running(probe, executor.submit(probe::check)))
            .toList();
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Check> checks =
        running.stream().map(each -> check(each.probe(), await(each.finding(), end))).toList();
    boolean well = checks.stream().allMatch(Check::isWell);
    return new Report(well ? "ok" : "degraded", checks);
  }

  private static Check check(HealthProbe probe, HealthProbe.Finding finding) {
    return new Check(
        probe.name(), finding.isWell() ? "ok" : "degraded", finding.reason(), probe.isEssential());
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
