package io.switchboard.support.attachments.trigger;

import io.switchboard.platform.outage.Recurring;
import io.switchboard.support.attachments.boundary.RemoveUnsent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every hour, files go that nobody sent. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TidyFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TidyFiles.class);

  @Inject private RemoveUnsent removing;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void removeUnsent() {
    Recurring.turn(LOG, "The removal of files that were never sent", removing::remove);
  }
}
