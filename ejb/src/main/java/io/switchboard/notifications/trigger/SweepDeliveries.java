package io.switchboard.notifications.trigger;

import io.switchboard.notifications.boundary.DriveDelivery;
import io.switchboard.notifications.boundary.ForgetIdempotencyKeys;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.outage.Recurring;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds for what the queue has lost, and each hour for keys that are too old. */
@Singleton
@DependsOn(ThisNode.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepDeliveries {
  private static final Logger LOG = LoggerFactory.getLogger(SweepDeliveries.class);

  @Inject private DriveDelivery drive;
  @Inject private ForgetIdempotencyKeys keys;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void sweep() {
    Recurring.turn(LOG, "The sweep of notifications", drive::sweep);
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forgetKeys() {
    Recurring.turn(LOG, "Forgetting idempotency keys", keys::forget);
  }
}
