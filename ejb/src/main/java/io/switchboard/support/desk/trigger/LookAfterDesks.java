package io.switchboard.support.desk.trigger;

import io.switchboard.platform.outage.Recurring;
import io.switchboard.platform.persistence.MigrateSchema;
import io.switchboard.support.desk.control.LookAtDesks;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds which desks are to be looked at. */
@Singleton
@DependsOn(MigrateSchema.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookAfterDesks {
  private static final Logger LOG = LoggerFactory.getLogger(LookAfterDesks.class);

  @Inject private LookAtDesks desks;

  @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
  void look() {
    Recurring.turn(LOG, "The look at support desks", desks::lookAtDue);
  }
}
