package io.switchboard.channels.trigger;

import io.switchboard.channels.control.EndAttempts;
import io.switchboard.channels.control.SessionKeeper;
import io.switchboard.channels.control.SessionSettings;
import io.switchboard.channels.entity.HoldsSessions;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.persistence.DatabaseUnavailable;
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

  /** An exception that left here would end the schedule, and with it all sessions. */
  private void round() {
    try {
      keeper.round();
    } catch (RuntimeException e) {
      LOG.error("A look at the sessions failed; the next one follows", e);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void dropEnded() {
    keeper.dropEnded();
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void endAttempts() {
    try {
      attempts.endExpired();
    } catch (DatabaseUnavailable away) {
      LOG.warn("Attempts are ended later: {}", away.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    keeper.stop();
  }
}
