package io.switchboard.support.conversations.trigger;

import io.switchboard.platform.persistence.MigrateSchema;
import io.switchboard.support.conversations.control.ShowCommitted;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Runs the loops that tell of changes. */
@Singleton
@Startup
@DependsOn(MigrateSchema.NAME)
public class TellOfConversations {
  @Inject private ShowCommitted showing;
  @Resource private ManagedExecutorService executor;

  @PostConstruct
  void start() {
    showing.loops().forEach(executor::execute);
  }

  @PreDestroy
  void stop() {
    showing.stop();
  }
}
