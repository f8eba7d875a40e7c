package io.switchboard.support.topics.trigger;

import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.outage.Recurring;
import io.switchboard.support.topics.boundary.DriveTopics;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds for what nobody was woken for, and each hour for what can go. */
@Singleton
@DependsOn(ThisNode.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTopics {
  private static final Logger LOG = LoggerFactory.getLogger(SweepTopics.class);

  @Inject private DriveTopics drive;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void sweep() {
    Recurring.turn(LOG, "The sweep of posts", drive::sweep);
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void measure() {
    Recurring.turn(LOG, "Measuring what waits for topics", drive::measure);
  }

  @Schedule(hour = "*", minute = "37", persistent = false)
  void forget() {
    Recurring.turn(LOG, "Forgetting old posts", drive::forget);
  }
}
