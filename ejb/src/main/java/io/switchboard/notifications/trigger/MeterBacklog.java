package io.switchboard.notifications.trigger;

import io.switchboard.notifications.boundary.MeasureBacklog;
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

/** Looks every ten seconds how much is due. */
@Singleton
@DependsOn(ThisNode.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeterBacklog {
  private static final Logger LOG = LoggerFactory.getLogger(MeterBacklog.class);

  @Inject private MeasureBacklog backlog;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void measure() {
    Recurring.turn(LOG, "Measuring the backlog", backlog::measure);
  }
}
