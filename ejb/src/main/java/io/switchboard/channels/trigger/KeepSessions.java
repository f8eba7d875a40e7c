package io.switchboard.channels.trigger;

import io.switchboard.channels.control.EndAttempts;
import io.switchboard.channels.control.SessionKeeper;
import io.switchboard.channels.control.SessionSettings;
import io.switchboard.channels.entity.HoldsSessions;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.outage.Recurring;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions begin with the application, are looked after all the time, and end with it. */
@Singleton
@Startup
@DependsOn(ThisNode.NAME)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeepSessions {
  private static final Logger LOG = LoggerFactory.getLogger(KeepSessions.class);

  @Inject private SessionKeeper keeper;
  @Inject private EndAttempts attempts;
  @Inject private SessionSettings settings;
  @Inject @Any private Instance<HoldsSessions> holders;
  @Resource private ManagedExecutorService executor;
  @Resource private ManagedScheduledExecutorService scheduler;

  @PostConstruct
  void start() {
    holders.forEach(holder -> holder.loops().forEach(executor::execute));
    long pause = settings.round().toMillis();
    scheduler.scheduleWithFixedDelay(this::round, 0, pause, TimeUnit.MILLISECONDS);
  }

  private void round() {
    Recurring.turn(LOG, "The look at the sessions", keeper::round);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void dropEnded() {
    keeper.dropEnded();
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void endAttempts() {
    Recurring.turn(LOG, "The end of attempts", attempts::endExpired);
  }

  @PreDestroy
  void stop() {
    keeper.stop();
  }
}
