package io.switchboard.telemetry.boundary;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The meters of this node; features register theirs in the injected registry. */
@ApplicationScoped
public class Meters {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Produces
  @Singleton
  MeterRegistry registry() {
    return registry;
  }

  /** All meters as Prometheus text. */
  public String scrape() {
    return registry.scrape();
  }
}
