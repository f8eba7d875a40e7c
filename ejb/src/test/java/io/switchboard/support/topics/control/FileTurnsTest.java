package io.switchboard.support.topics.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileTurnsTest {
  private final List<CompletableFuture<TopicOutcome>> underWay = new ArrayList<>();
  private final FileTurns turns = new FileTurns(Runnable::run);

  @Test
  void fewFilesAreUnderWayAndTheNextFollowsWhereOneEnds() {
    IntStream.range(0, 10).forEach(i -> turns.inTurn(this::call));
    assertThat(underWay).hasSize(FileTurns.MOST);
    underWay.get(1).complete(new Done("7"));
    assertThat(underWay).hasSize(FileTurns.MOST + 1);
  }

  @Test
  void aTurnEndsWithAFailureToo() {
    IntStream.range(0, 10)
        .forEach(
            i ->
                assertThat(turns.inTurn(FileTurnsTest::fails).toCompletableFuture())
                    .isCompletedExceptionally());
    turns.inTurn(this::call);
    assertThat(underWay).hasSize(1);
  }

  @Test
  void aTurnEndsWhereNobodyRunsIt() {
    FileTurns full =
        new FileTurns(
            task -> {
              throw new RejectedExecutionException("full");
            });
    IntStream.range(0, 10)
        .forEach(
            i ->
                assertThat(full.inTurn(this::call).toCompletableFuture())
                    .isCompletedExceptionally());
  }

  private CompletionStage<TopicOutcome> call() {
    CompletableFuture<TopicOutcome> call = new CompletableFuture<>();
    underWay.add(call);
    return call;
  }

  private static CompletionStage<TopicOutcome> fails() {
    throw new IllegalStateException("no file");
  }
}
