package io.switchboard.telemetry.control;

import io.switchboard.platform.messaging.ReachBroker;
import io.switchboard.telemetry.boundary.HealthProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the broker answers. */
@ApplicationScoped
public class BrokerProbe implements HealthProbe {
  private ReachBroker broker;

  BrokerProbe() {}

  @Inject
  public BrokerProbe(ReachBroker broker) {
    this.broker = broker;
  }

  @Override
  public String name() {
    return "broker";
  }

  @Override
  public boolean isEssential() {
    return true;
  }

  @Override
  public Finding check() {
    broker.reach();
    return Finding.well();
  }
}
