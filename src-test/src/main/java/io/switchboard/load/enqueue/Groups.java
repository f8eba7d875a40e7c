package io.switchboard.load.enqueue;

import io.switchboard.load.enqueue.Enqueue.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** What callers have waiting, taken together by a few workers: nobody waits for a group to fill. */
final class Groups implements AutoCloseable {
  private static final int LARGEST = 200;

  /** What is done to a group before its callers are told. */
  interface Work extends AutoCloseable {
    void commit(List<Item> items) throws Exception;

    @Override
    void close() throws Exception;
  }

  private record Waiting(Item item, CompletableFuture<Void> done) {}

  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final List<Thread> workers = new ArrayList<>();

  Groups(String name, List<? extends Work> works) {
    for (Work work : works) {
      Thread worker = new Thread(() -> run(work), name);
      workers.add(worker);
      worker.start();
    }
  }

  CompletableFuture<Void> add(Item item) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    waiting.add(new Waiting(item, done));
    return done;
  }

  private void run(Work work) {
    List<Waiting> group = new ArrayList<>();
    try (work) {
      while (!Thread.currentThread().isInterrupted()) {
        group.clear();
        group.add(waiting.take());
        waiting.drainTo(group, LARGEST - 1);
        work.commit(group.stream().map(Waiting::item).toList());
        group.forEach(one -> one.done().complete(null));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      group.forEach(one -> one.done().completeExceptionally(e));
    }
  }

  @Override
  public void close() throws InterruptedException {
    workers.forEach(Thread::interrupt);
    for (Thread worker : workers) {
      worker.join();
    }
  }
}
