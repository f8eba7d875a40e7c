package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Few files are in memory at a time, {@value #MOST} on this node, and they are read beside the
 * worker's one thread. What finds no turn within {@value #WAIT_SECONDS} seconds is put off.
 */
@ApplicationScoped
public class FileTurns {
  static final int MOST = 4;

  /** Together with a call's patience, shorter than a claim. */
  private static final int WAIT_SECONDS = 20;

  private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
  private int free = MOST;
  @Resource private ManagedExecutorService managed;
  private Executor executor;

  FileTurns() {
    this.executor = task -> managed.execute(task);
  }

  FileTurns(Executor executor) {
    this.executor = executor;
  }

  /** Reads and posts a file once it is its turn; the turn ends with the call. */
  CompletionStage<TopicOutcome> inTurn(Supplier<CompletionStage<TopicOutcome>> call) {
    CompletableFuture<Boolean> turn =
        new CompletableFuture<Boolean>().completeOnTimeout(false, WAIT_SECONDS, TimeUnit.SECONDS);
    CompletionStage<TopicOutcome> outcome =
        turn.thenCompose(
            mine ->
                mine
                    ? run(call)
                    : CompletableFuture.completedFuture(
                        new Deferred("Other files are posted first.", Optional.empty())));
    synchronized (this) {
      waiting.add(turn);
    }
    next();
    return outcome;
  }

  private CompletionStage<TopicOutcome> run(Supplier<CompletionStage<TopicOutcome>> call) {
    return CompletableFuture.completedFuture(call)
        .thenComposeAsync(Supplier::get, executor)
        .whenComplete((outcome, failure) -> end());
  }

  private void end() {
    giveBack();
    next();
  }

  private void next() {
    Optional<CompletableFuture<Boolean>> turn = take();
    while (turn.isPresent()) {
      if (!turn.get().complete(true)) {
        giveBack();
      }
      turn = take();
    }
  }

  private synchronized void giveBack() {
    free++;
  }

  private synchronized Optional<CompletableFuture<Boolean>> take() {
    if (free == 0 || waiting.isEmpty()) {
      return Optional.empty();
    }
    free--;
    return Optional.of(waiting.remove());
  }
}
