package io.switchboard.notifications.trigger;

import io.switchboard.notifications.boundary.DriveDelivery;
import io.switchboard.notifications.boundary.ForgetIdempotencyKeys;
import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.persistence.DatabaseUnavailable;
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
    try {
      drive.sweep();
    } catch (BrokerUnavailable | DatabaseUnavailable away) {
      LOG.warn("The sweep waits: {}", away.getMessage());
    }
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forgetKeys() {
    try {
      keys.forget();
    } catch (DatabaseUnavailable away) {
      LOG.warn("Idempotency keys are forgotten later: {}", away.getMessage());
    }
  }
}
