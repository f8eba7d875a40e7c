package io.switchboard.notifications.boundary;

import io.switchboard.notifications.control.DeliveryMeters;
import io.switchboard.notifications.entity.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows the operator how much is due, and for how long. */
@ApplicationScoped
public class MeasureBacklog {
  private Deliveries deliveries;
  private DeliveryMeters meters;

  MeasureBacklog() {}

  @Inject
  public MeasureBacklog(Deliveries deliveries, DeliveryMeters meters) {
    this.deliveries = deliveries;
    this.meters = meters;
  }

  /** Measures now; the meters show it until the next time. */
  public void measure() {
    meters.backlog(deliveries.backlog());
  }
}
