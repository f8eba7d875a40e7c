package io.switchboard.support.live.trigger;

import io.switchboard.support.live.control.TellNodes;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Keeps the loop going that tells other nodes. */
@Singleton
@Startup
public class CarryFrames {
  @Inject private TellNodes nodes;
  @Resource private ManagedExecutorService executor;

  @PostConstruct
  void start() {
    executor.execute(nodes.loop());
  }

  @PreDestroy
  void stop() {
    nodes.stop();
  }
}
