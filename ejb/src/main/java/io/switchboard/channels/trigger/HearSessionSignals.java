package io.switchboard.channels.trigger;

import io.switchboard.channels.control.SessionKeeper;
import io.switchboard.channels.entity.SessionSignal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Has sessions looked at as soon as a change of channels is durable. */
@ApplicationScoped
public class HearSessionSignals {
  @Inject private SessionKeeper keeper;
  @Resource private ManagedExecutorService executor;

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionSignal signal) {
    executor.execute(keeper::round);
  }
}
