package io.switchboard.channels.trigger;

import io.switchboard.channels.control.SessionKeeper;
import io.switchboard.channels.entity.SessionSignal;
import io.switchboard.platform.batching.GroupWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has sessions looked at as soon as a change of channels is durable; one look serves many. */
@ApplicationScoped
public class HearSessionSignals {
  private static final int MANY = 1_000;
  private static final Duration LINGER = Duration.ofMillis(50);

  @Inject private SessionKeeper keeper;
  @Resource private ManagedExecutorService executor;
  private GroupWork<SessionSignal> looks;

  @PostConstruct
  void start() {
    looks = new GroupWork<>("look at sessions", MANY, LINGER, signals -> keeper.round());
    executor.execute(looks);
  }

  @PreDestroy
  void stop() {
    looks.close();
  }

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionSignal signal) {
    looks.add(signal);
  }
}
