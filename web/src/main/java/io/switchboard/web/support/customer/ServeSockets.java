package io.switchboard.web.support.customer;

import io.switchboard.platform.outage.Recurring;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts what serves customers' sockets, and sends the customers elsewhere when it stops. */
@WebListener
public class ServeSockets implements ServletContextListener {
  private static final Logger LOG = LoggerFactory.getLogger(ServeSockets.class);
  private static final int LOOK_SECONDS = 3;

  private final List<Future<?>> recurring = new ArrayList<>();
  @Inject private OpenSockets sockets;
  @Resource private ManagedExecutorService executor;
  @Resource private ManagedScheduledExecutorService scheduler;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    sockets.views().loops().forEach(executor::execute);
    recur(1, () -> Recurring.turn(LOG, "Keeping sockets open", sockets::keep));
    recur(LOOK_SECONDS, () -> Recurring.turn(LOG, "The look for missed messages", sockets::look));
  }

  /** The scheduler has one thread for all: the work is done elsewhere, one turn at a time. */
  private void recur(int seconds, Runnable turn) {
    SingleTurn single = new SingleTurn(turn, executor);
    recurring.add(scheduler.scheduleAtFixedRate(single, seconds, seconds, TimeUnit.SECONDS));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    recurring.forEach(turn -> turn.cancel(false));
    sockets.keeper().goAway();
    sockets.views().loops().forEach(loop -> loop.close());
  }
}
