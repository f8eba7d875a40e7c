package io.switchboard.inbound.trigger;

import io.switchboard.inbound.boundary.SweepUpdates;
import io.switchboard.inbound.control.FollowUp;
import io.switchboard.platform.outage.Recurring;
import io.switchboard.platform.persistence.MigrateSchema;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds for updates that nobody has seen to. */
@Singleton
@Startup
@DependsOn(MigrateSchema.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepInbound {
  private static final Logger LOG = LoggerFactory.getLogger(SweepInbound.class);

  @Inject private SweepUpdates sweeping;
  @Inject private FollowUp following;
  @Resource private ManagedExecutorService executor;

  @PostConstruct
  void start() {
    executor.execute(following.loop());
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void sweep() {
    Recurring.turn(LOG, "The sweep of updates", sweeping::sweep);
  }

  @Schedule(hour = "*", minute = "23", persistent = false)
  void forget() {
    Recurring.turn(LOG, "Forgetting old updates", sweeping::forget);
  }

  @PreDestroy
  void stop() {
    following.stop();
  }
}
