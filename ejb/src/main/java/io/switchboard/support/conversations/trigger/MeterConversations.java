package io.switchboard.support.conversations.trigger;

import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.outage.Recurring;
import io.switchboard.support.conversations.boundary.MeasureConversations;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every ten seconds how many conversations are open. */
@Singleton
@DependsOn(ThisNode.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeterConversations {
  private static final Logger LOG = LoggerFactory.getLogger(MeterConversations.class);

  @Inject private MeasureConversations measuring;

  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  void measure() {
    Recurring.turn(LOG, "Counting open conversations", measuring::measure);
  }
}
