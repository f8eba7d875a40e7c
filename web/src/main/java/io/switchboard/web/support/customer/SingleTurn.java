package io.switchboard.web.support.customer;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has work done by an executor, unless it is still being done since the last time. */
final class SingleTurn implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SingleTurn.class);

  private final AtomicBoolean busy = new AtomicBoolean();
  private final Runnable work;
  private final Executor executor;

  SingleTurn(Runnable work, Executor executor) {
    this.work = work;
    this.executor = executor;
  }

  @Override
  public void run() {
    if (busy.compareAndSet(false, true)) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException full) {
        busy.set(false);
        LOG.debug("No thread is free for this turn", full);
      }
    }
  }

  private void work() {
    try {
      work.run();
    } finally {
      busy.set(false);
    }
  }
}
