package io.switchboard.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does. */
public final class Await {

  private static final long LOOK_AGAIN_MILLIS = 50;

  private Await() {}

  /**
   * Looks again and again until the condition holds.
   *
   * @throws AssertionError with that explanation, if the deadline passes first
   */
  public static void until(
      Duration deadline, BooleanSupplier condition, Supplier<String> explanation) {
    long end = System.nanoTime() + deadline.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("After " + deadline + ": " + explanation.get());
      }
      pause();
    }
  }

  /**
   * Looks again and again until there is a value.
   *
   * @throws AssertionError with that explanation, if the deadline passes first
   */
  public static <T> T value(
      Duration deadline, Supplier<Optional<T>> look, Supplier<String> explanation) {
    AtomicReference<T> found = new AtomicReference<>();
    until(
        deadline,
        () -> {
          look.get().ifPresent(found::set);
          return found.get() != null;
        },
        explanation);
    return found.get();
  }

  private static void pause() {
    try {
      new CountDownLatch(1).await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    }
  }
}
