package io.switchboard.support.topics.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** By the server's scheduler. */
@ApplicationScoped
class ScheduledLater implements Later {
  @Resource private ManagedScheduledExecutorService scheduler;

  @Override
  public void in(Duration delay, Runnable task) {
    scheduler.schedule(task, Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
  }
}
