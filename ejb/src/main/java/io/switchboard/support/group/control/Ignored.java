package io.switchboard.support.group.control;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what is not listened to, by why. */
@ApplicationScoped
public class Ignored {
  private MeterRegistry meters;

  Ignored() {}

  @Inject
  public Ignored(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Counts one; the reason is a word of a few. */
  void count(String reason) {
    meters.counter("switchboard.support.ignored", "reason", reason).increment();
  }
}
