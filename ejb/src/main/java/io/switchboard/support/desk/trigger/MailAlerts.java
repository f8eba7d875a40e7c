package io.switchboard.support.desk.trigger;

import io.switchboard.platform.outage.Recurring;
import io.switchboard.platform.persistence.MigrateSchema;
import io.switchboard.support.desk.control.AlertDesks;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whom to tell of a desk that has turned. */
@Singleton
@DependsOn(MigrateSchema.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailAlerts {
  private static final Logger LOG = LoggerFactory.getLogger(MailAlerts.class);

  @Inject private AlertDesks alerts;

  @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
  void alert() {
    Recurring.turn(LOG, "The alert of support desks", alerts::alert);
  }
}
