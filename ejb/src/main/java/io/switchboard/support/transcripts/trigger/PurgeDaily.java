package io.switchboard.support.transcripts.trigger;

import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.outage.Recurring;
import io.switchboard.support.transcripts.boundary.PurgeConversations;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every hour whether it is time to purge old conversations. */
@Singleton
@DependsOn(ThisNode.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PurgeDaily {
  private static final Logger LOG = LoggerFactory.getLogger(PurgeDaily.class);

  @Inject private PurgeConversations purging;

  @Schedule(hour = "*", minute = "23", persistent = false)
  void purge() {
    Recurring.turn(LOG, "Purging old conversations", purging::purgeDaily);
  }
}
