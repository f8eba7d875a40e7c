package io.switchboard.inbound.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.inbound.boundary.HearsDesk;
import io.switchboard.inbound.control.HearInTurn;
import io.switchboard.inbound.control.UnderstandUpdate;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.inbound.entity.InboundUpdate.Status;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7: what is told to a workspace's own bot is heard once and in order")
class HearInTurnTest {
  private final SteppingClock clock = new SteppingClock();
  private final TestDatabase database = TestDatabase.shared();
  private final JdbcInboundUpdates updates =
      new JdbcInboundUpdates(database, new Uuids(clock), clock);
  private final WorkspaceId workspace = database.newWorkspace();
  private final UUID channel = UUID.randomUUID();
  private final List<String> heard = new ArrayList<>();
  private String failing = "";
  private int commits;
  private final HearInTurn hearing = hearing(List.of(this::prepare));

  private HearInTurn hearing(List<HearsDesk> desk) {
    return new HearInTurn(updates, new OneCommit(), desk, clock);
  }

  private Runnable prepare(PlatformUpdate update) {
    return () -> {
      if (update.updateId().equals(failing)) {
        throw new IllegalStateException("odd");
      }
      heard.add(update.updateId());
    };
  }

  /** A transaction, as the container would make it. */
  private final class OneCommit extends UnderstandUpdate {
    OneCommit() {
      super(updates, null, clock);
    }

    @Override
    public boolean apply(List<InboundUpdate> kept, List<Runnable> changes) {
      commits++;
      return database.inWorkspace(workspace, connection -> super.apply(kept, changes));
    }
  }

  @BeforeEach
  void begin() {
    database.doAcrossWorkspaces(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into channel (id, workspace_id, user_id, platform, status, created_at,"
                      + " updated_at) values (?, ?, '', 'telegram', 'connected', now(), now())")) {
            insert.setObject(1, channel);
            insert.setObject(2, workspace.value());
            insert.executeUpdate();
          }
        });
  }

  private PlatformUpdate update(String id) {
    return new PlatformUpdate(
        channel, ChannelOwner.desk(workspace), ChannelKind.TELEGRAM, id, "{\"update_id\":1}");
  }

  private void keep(String... ids) {
    for (String id : ids) {
      updates.add(List.of(update(id)));
    }
  }

  @Test
  void whateverWokeUsTheFirstComesFirst() {
    keep("10", "9", "11");
    hearing.hear(channel);
    assertThat(heard).containsExactly("9", "10", "11");
    hearing.hear(channel);
    assertThat(heard).as("once").hasSize(3);
    assertThat(commits).as("what has gathered is committed together").isEqualTo(1);
  }

  @Test
  void oneThatFailsKeepsOnlyThoseBehindItWaiting() {
    keep("1", "2", "3");
    failing = "2";
    hearing.hear(channel);
    assertThat(updates.firstWaiting(channel, 9))
        .extracting(waiting -> waiting.update().updateId())
        .containsExactly("2", "3");
    failing = "";
    clock.step(Duration.ofSeconds(2));
    hearing.hear(channel);
    assertThat(updates.firstWaiting(channel, 9)).isEmpty();
  }

  @Test
  void noneOvertakesOneThatFails() {
    keep("1", "2");
    failing = "1";
    hearing.hear(channel);
    assertThat(heard).isEmpty();
    failing = "";
    clock.step(Duration.ofSeconds(2));
    hearing.hear(channel);
    assertThat(heard).containsExactly("1", "2");
  }

  @Test
  void thoseThatComeBehindDoNotUseUpTheTriesOfOneThatFails() {
    keep("10");
    failing = "10";
    for (int i = 11; i < 40; i++) {
      keep(String.valueOf(i));
      hearing.hear(channel);
    }
    assertThat(updates.firstWaiting(channel, 1).get(0).tries()).isEqualTo(1);
    assertThat(heard).isEmpty();
  }

  @Test
  void theSweepDoesNotPutOneThatFailedOffFurther() {
    keep("1");
    failing = "1";
    hearing.hear(channel);
    failing = "";
    clock.step(Duration.ofSeconds(2));
    updates.takeDue(Integer.MAX_VALUE, Duration.ofMinutes(1));
    hearing.hear(channel);
    assertThat(heard).containsExactly("1");
  }

  @Test
  void oneThatIsHeardAloneIsGotReadyOnlyWhenThoseBeforeItAreHeard() {
    List<String> order = new ArrayList<>();
    HearsDesk desk =
        new HearsDesk() {
          @Override
          public boolean isHeardAlone(PlatformUpdate update) {
            return update.updateId().equals("2");
          }

          @Override
          public Runnable prepare(PlatformUpdate update) {
            order.add("ready " + update.updateId());
            return () -> order.add("heard " + update.updateId());
          }
        };
    keep("1", "2", "3");
    hearing(List.of(desk)).hear(channel);
    assertThat(order)
        .containsExactly("ready 1", "heard 1", "ready 2", "heard 2", "ready 3", "heard 3");
  }

  @Test
  void oneThatFailsAgainAndAgainIsGivenUp() {
    keep("1", "2");
    failing = "1";
    for (int i = 0; i < 11; i++) {
      hearing.hear(channel);
      clock.step(Duration.ofMinutes(3));
    }
    assertThat(heard).as("it is tried for a quarter of an hour").isEmpty();
    hearing.hear(channel);
    assertThat(heard).containsExactly("2");
  }

  @Test
  void whatSomebodyElseIsAtIsLeftToThem() throws InterruptedException {
    keep("1", "2");
    InboundUpdate first = updates.firstWaiting(channel, 1).get(0);
    Thread other = new Thread(() -> hearing.hear(channel));
    database.doInWorkspace(
        workspace,
        connection -> {
          updates.hold(first);
          other.start();
          join(other);
        });
    assertThat(heard).isEmpty();
    hearing.hear(channel);
    assertThat(heard).containsExactly("1", "2");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void withoutAnybodyToHearItAnUpdateIsDoneWith() {
    keep("1");
    hearing(List.of()).hear(channel);
    assertThat(updates.firstWaiting(channel, 1)).isEmpty();
    assertThat(updates.find(updates.idsOf(List.of(update("1"))).get(0).id()))
        .hasValueSatisfying(done -> assertThat(done.status()).isEqualTo(Status.DONE));
  }
}
