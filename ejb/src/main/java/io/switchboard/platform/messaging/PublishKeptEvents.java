package io.switchboard.platform.messaging;

import io.switchboard.platform.outage.Recurring;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what was kept while the broker was away. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublishKeptEvents {
  private static final Logger LOG = LoggerFactory.getLogger(PublishKeptEvents.class);

  @Inject private PublishEvents events;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void publish() {
    Recurring.turn(LOG, "Publishing kept events", events::publishKept);
  }
}
