package io.switchboard.support.reminders.trigger;

import io.switchboard.platform.outage.Recurring;
import io.switchboard.platform.persistence.MigrateSchema;
import io.switchboard.support.conversations.boundary.ActOnTimers;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds for conversations whose time has come. What is due is in their rows, so
 * neither a downtime nor several nodes make a deed happen twice.
 */
@Singleton
@Startup
@DependsOn(MigrateSchema.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchTimers {
  private static final Logger LOG = LoggerFactory.getLogger(WatchTimers.class);

  @Inject private ActOnTimers timers;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void watch() {
    Recurring.turn(LOG, "Watching conversations' timers", timers::act);
  }
}
