package io.switchboard.support.topics.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.outage.Unavailable;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.control.Office.Node;
import io.switchboard.support.topics.entity.PostResult;
import io.switchboard.testing.SteppingClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicsLoopTest {
  private static final int PATIENCE_SECONDS = 30;

  private final FakeForum forum = new FakeForum();
  private final SteppingClock clock = new SteppingClock();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
  private TopicsLoop loop;

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void aDeskWhosePlatformHangsKeepsNoOtherWaiting() throws InterruptedException {
    Office stuck = new Office(clock, forum, "-3001");
    Office well = new Office(clock, forum, "-3002");
    forum.heard = heard::add;
    forum.hangingGroups.add("-3001");
    Node node = well.node(0);
    start(new Both(stuck.node(0).starting, node.starting, well.workspace), node);

    stuck.customer(stuck.conversation("Stuck"), "Hello");
    loop.wake(stuck.workspace);
    assertThat(next()).isEqualTo("create Stuck");
    ConversationRef blue = well.conversation("Blue Lion");
    well.customer(blue, "one");
    well.customer(blue, "two");
    loop.wake(well.workspace);

    assertThat(List.of(next(), next(), next()))
        .containsExactly("create Blue Lion", "post 101 one", "post 101 two");
  }

  @Test
  void aResultIsWrittenDownOnceTheDatabaseIsBack() throws InterruptedException {
    Office office = new Office(clock, forum, "-3003");
    Node node = office.node(0);
    AtomicInteger tries = new AtomicInteger();
    SettleSteps away =
        new SettleSteps() {
          @Override
          List<PostResult> settle(List<Finished> steps) {
            if (tries.getAndIncrement() == 0) {
              throw new Away();
            }
            return node.settling.settle(steps);
          }
        };
    forum.heard = heard::add;
    start(node.starting, away, node.meters);

    office.customer(office.conversation("Blue Lion"), "Hello");
    loop.wake(office.workspace);
    assertThat(next()).isEqualTo("create Blue Lion");
    later.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).run();

    assertThat(next()).isEqualTo("post 101 Hello");
  }

  private void start(StartSteps starting, Node settler) {
    start(starting, settler.settling, settler.meters);
  }

  private void start(StartSteps starting, SettleSteps settling, TopicMeters meters) {
    loop = new TopicsLoop(settling, starting, meters, (delay, task) -> later.add(task), clock);
    new Thread(loop.loop()).start();
  }

  private String next() throws InterruptedException {
    return heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static final class Away extends Unavailable {
    private static final long serialVersionUID = 1L;

    Away() {
      super("away", null);
    }
  }

  /** Two desks on one node. */
  private static final class Both extends StartSteps {
    private final StartSteps first;
    private final StartSteps second;
    private final WorkspaceId ofSecond;

    Both(StartSteps first, StartSteps second, WorkspaceId ofSecond) {
      this.first = first;
      this.second = second;
      this.ofSecond = ofSecond;
    }

    @Override
    Optional<Instant> start(WorkspaceId workspace, Consumer<Finished> done) {
      return (workspace.equals(ofSecond) ? second : first).start(workspace, done);
    }

    @Override
    void ended(WorkspaceId workspace) {
      (workspace.equals(ofSecond) ? second : first).ended(workspace);
    }
  }
}
