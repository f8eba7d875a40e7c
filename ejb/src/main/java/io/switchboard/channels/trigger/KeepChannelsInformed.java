package io.switchboard.channels.trigger;

import io.switchboard.channels.control.LearnFromOutcomes;
import io.switchboard.platform.persistence.MigrateSchema;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Runs the loop that writes down what outcomes teach. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DependsOn(MigrateSchema.NAME)
public class KeepChannelsInformed {
  @Inject private LearnFromOutcomes learning;
  @Resource private ManagedExecutorService executor;

  @PostConstruct
  void start() {
    executor.execute(learning.loop());
  }

  @PreDestroy
  void stop() {
    learning.stop();
  }
}
