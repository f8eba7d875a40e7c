package io.switchboard.platform.batching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GroupWorkTest {
  private final BlockingQueue<List<Integer>> groups = new LinkedBlockingQueue<>();

  @Test
  void takesWhatGatheredWhileItWasBusy() throws InterruptedException {
    CountDownLatch firstTaken = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GroupWork<Integer> work =
        new GroupWork<>(
            "test",
            3,
            group -> {
              firstTaken.countDown();
              await(goOn);
              groups.add(new ArrayList<>(group));
            });
    Thread thread = new Thread(work);
    thread.start();
    work.add(1);
    firstTaken.await();
    List.of(2, 3, 4, 5).forEach(work::add);
    goOn.countDown();

    assertThat(groups.poll(10, TimeUnit.SECONDS)).containsExactly(1);
    assertThat(groups.poll(10, TimeUnit.SECONDS)).containsExactly(2, 3, 4);
    assertThat(groups.poll(10, TimeUnit.SECONDS)).containsExactly(5);
    work.close();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void aGroupThatFailsDoesNotStopTheNext() throws InterruptedException {
    GroupWork<Integer> work =
        new GroupWork<>(
            "test",
            1,
            group -> {
              if (group.contains(1)) {
                throw new IllegalStateException("no");
              }
              groups.add(group);
            });
    Thread thread = new Thread(work);
    thread.start();
    work.add(1);
    work.add(2);

    assertThat(groups.poll(10, TimeUnit.SECONDS)).containsExactly(2);
    work.close();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void anInterruptThatTheWorkLeftBehindDoesNotEndIt() throws InterruptedException {
    GroupWork<Integer> work =
        new GroupWork<>(
            "test",
            1,
            group -> {
              groups.add(group);
              Thread.currentThread().interrupt();
            });
    Thread thread = new Thread(work);
    thread.start();
    work.add(1);
    work.add(2);

    assertThat(groups.poll(10, TimeUnit.SECONDS)).containsExactly(1);
    assertThat(groups.poll(10, TimeUnit.SECONDS)).containsExactly(2);
    work.close();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
