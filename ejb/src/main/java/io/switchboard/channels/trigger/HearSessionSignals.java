package io.switchboard.channels.trigger;

import io.switchboard.channels.control.SessionKeeper;
import io.switchboard.channels.entity.SessionSignal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has sessions looked at as soon as a change of channels is durable. */
@ApplicationScoped
public class HearSessionSignals {
  /** Many changes at once ask for one look. */
  private final AtomicBoolean wanted = new AtomicBoolean();

  @Inject private SessionKeeper keeper;
  @Resource private ManagedExecutorService executor;

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionSignal signal) {
    if (wanted.compareAndSet(false, true)) {
      executor.execute(this::look);
    }
  }

  private void look() {
    wanted.set(false);
    keeper.round();
  }
}
