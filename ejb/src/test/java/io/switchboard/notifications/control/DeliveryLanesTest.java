package io.switchboard.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.notifications.control.DeliveryLanes.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveryLanesTest {
  private static final ChannelOwner ADA = Sample.owner(1, "ada");
  private static final ChannelOwner BOB = Sample.owner(1, "bob");
  private static final ChannelOwner EVE = Sample.owner(2, "eve");

  private final DeliveryLanes lanes = new DeliveryLanes(4, 3);

  private static UUID id(long number) {
    return new UUID(number, 0);
  }

  private static List<UUID> ids(List<Turn> turns) {
    return turns.stream().map(Turn::notification).toList();
  }

  @Test
  @DisplayName("R12: one recipient's notifications go one after the other, in order of acceptance")
  void aLaneGoesInOrderOneByOne() {
    lanes.add(ADA, id(2), 0);
    lanes.add(ADA, id(1), 0);

    List<Turn> first = lanes.take(10, 0);
    assertThat(ids(first)).containsExactly(id(1));
    assertThat(lanes.take(10, 0)).isEmpty();

    lanes.release(first.get(0).lane(), 0, 0);
    assertThat(ids(lanes.take(10, 0))).containsExactly(id(2));
  }

  @Test
  @DisplayName("R13: workspaces take turns, however much one of them has")
  void workspacesTakeTurns() {
    for (int i = 0; i < 50; i++) {
      lanes.add(Sample.owner(1, "user" + i), id(i), 0);
    }
    lanes.add(EVE, id(100), 0);

    assertThat(ids(lanes.take(2, 0))).contains(id(100));
  }

  @Test
  @DisplayName("R13: no workspace takes all places for calls")
  void aWorkspaceLeavesPlacesToOthers() {
    for (int i = 0; i < 50; i++) {
      lanes.add(Sample.owner(1, "user" + i), id(i), 0);
    }
    assertThat(lanes.take(10, 0)).hasSize(3);

    lanes.add(EVE, id(100), 0);
    assertThat(ids(lanes.take(10, 0))).containsExactly(id(100));
    assertThat(lanes.take(10, 0)).isEmpty();
  }

  @Test
  @DisplayName("R14: a pause is kept, and holds up nobody else")
  void aPauseHoldsOneLaneOnly() {
    lanes.add(ADA, id(1), 0);
    lanes.add(ADA, id(2), 0);
    Turn turn = lanes.take(10, 0).get(0);
    lanes.release(turn.lane(), 1_000, 0);
    lanes.add(BOB, id(3), 0);

    assertThat(ids(lanes.take(10, 999))).containsExactly(id(3));
    assertThat(lanes.nextWake()).isEqualTo(1_000);
    assertThat(ids(lanes.take(10, 1_000))).containsExactly(id(2));
  }

  @Test
  @DisplayName("R14: a pause outlives an empty lane")
  void aPauseOutlivesAnEmptyLane() {
    lanes.add(ADA, id(1), 0);
    lanes.release(lanes.take(10, 0).get(0).lane(), 1_000, 0);

    lanes.add(ADA, id(2), 10);

    assertThat(lanes.take(10, 500)).isEmpty();
    assertThat(ids(lanes.take(10, 1_000))).containsExactly(id(2));
  }

  @Test
  void anIdleLaneIsForgotten() {
    lanes.add(ADA, id(1), 0);
    lanes.release(lanes.take(10, 0).get(0).lane(), 1_000, 0);
    assertThat(lanes.lanes()).isOne();

    assertThat(lanes.take(10, 1_000)).isEmpty();
    assertThat(lanes.lanes()).isZero();
    assertThat(lanes.busy()).isZero();
  }

  @Test
  @DisplayName("R12: a wake-up that comes twice is one turn")
  void aDoubledWakeUpIsOneTurn() {
    lanes.add(ADA, id(1), 0);
    lanes.add(ADA, id(1), 0);

    lanes.release(lanes.take(10, 0).get(0).lane(), 0, 0);

    assertThat(lanes.take(10, 0)).isEmpty();
  }

  @Test
  @DisplayName("R15: a flooded lane keeps little in memory, loses nothing, and keeps the order")
  void aFloodedLaneIsRefilled() {
    int flood = 500;
    for (int i = 0; i < flood; i++) {
      lanes.add(ADA, id(i), 0);
    }
    List<UUID> tried = new ArrayList<>();
    while (tried.size() < flood) {
      Turn turn = lanes.take(1, 0).get(0);
      tried.add(turn.notification());
      if (lanes.release(turn.lane(), 0, 0)) {
        int from = tried.size();
        List<UUID> due = new ArrayList<>();
        for (int i = from; i < Math.min(flood, from + DeliveryLanes.refillSize()); i++) {
          due.add(id(i));
        }
        lanes.refill(ADA, due, 0);
      }
    }

    assertThat(tried).hasSize(flood).isSorted().doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("R2: what becomes due while a lane is refilled is asked for again")
  void aWakeUpDuringARefillIsNotForgotten() {
    int flood = DeliveryLanes.refillSize() + 1;
    for (int i = 0; i < flood; i++) {
      lanes.add(ADA, id(i), 0);
    }
    boolean dry = false;
    while (!dry) {
      dry = lanes.release(lanes.take(1, 0).get(0).lane(), 0, 0);
    }
    lanes.add(ADA, id(flood), 0);

    assertThat(lanes.refill(ADA, List.of(), 0)).isTrue();
    assertThat(lanes.refill(ADA, List.of(id(flood)), 0)).isFalse();
    assertThat(ids(lanes.take(1, 0))).containsExactly(id(flood));
  }
}
