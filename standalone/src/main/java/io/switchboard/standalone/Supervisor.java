package io.switchboard.standalone;

import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps parts running: one that ends unasked is started again, at once the first time, then after
 * longer and longer pauses; when all stop, they do so in the opposite order of their starts.
 */
final class Supervisor {

  private static final long RESTART_LETS_GO_SECONDS = 3;

  private final ScheduledExecutorService turns =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "supervisor"));
  private final Deque<Part> running = new ConcurrentLinkedDeque<>();
  private final Map<Part, Backoff> backoffs = new ConcurrentHashMap<>();
  private final Runnable onChange;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;

  /**
   * @param onChange runs after each start of a part
   */
  Supervisor(Runnable onChange) {
    this.onChange = onChange;
  }

  /**
   * Starts a part for the first time and keeps it running from then on. While everything is being
   * stopped, it does not return.
   */
  void start(Part part) throws Exception {
    long begin = System.nanoTime();
    running.push(part);
    try {
      part.start();
    } catch (Exception e) {
      if (stopping) {
        awaitStop();
      }
      throw e;
    }
    Progress.say(
        "%-12s ready after %.1f s", part.name(), (System.nanoTime() - begin) / 1_000_000_000.0);
    backoffs.put(part, new Backoff());
    watch(part);
  }

  /** Stops every part, the one started last first. Nothing is started again afterwards. */
  void stop() {
    Progress.say("Stopping");
    stopping = true;
    turns.shutdownNow();
    try {
      turns.awaitTermination(RESTART_LETS_GO_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    while (!running.isEmpty()) {
      end(running.pop());
    }
    Progress.say("Stopped");
    stopped.countDown();
  }

  /** Returns when every part has been stopped. */
  void awaitStop() throws InterruptedException {
    stopped.await();
  }

  private static void end(Part part) {
    try {
      part.stop();
    } catch (Exception e) {
      Progress.say("The %s did not stop cleanly: %s", part.name(), e);
    }
  }

  private void watch(Part part) {
    backoffs.get(part).started(System.nanoTime());
    onChange.run();
    part.end().thenRun(() -> ended(part));
  }

  private void ended(Part part) {
    if (!stopping) {
      Duration pause = backoffs.get(part).pause(System.nanoTime());
      Progress.say(
          "The %s ended unexpectedly; starting it again in %.1f s",
          part.name(), pause.toMillis() / 1000.0);
      turns.schedule(() -> startAgain(part), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void startAgain(Part part) {
    try {
      part.start();
      Progress.say("The %s runs again", part.name());
      watch(part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      Progress.say("%s", e.getMessage());
      end(part);
      ended(part);
    }
  }
}
