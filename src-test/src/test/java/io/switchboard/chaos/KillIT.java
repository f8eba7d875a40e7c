package io.switchboard.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.harness.Await;
import io.switchboard.harness.Part;
import io.switchboard.harness.RunningSwitchboard;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Processes that are killed in the middle of the work. The sizes are system properties, given to
 * Maven with {@code -D}; the full size is 20 kills among 10,000 notifications, and 100 kills right
 * after an acknowledgement:
 *
 * <ul>
 *   <li>{@code switchboard.chaos.notifications} (600) and {@code switchboard.chaos.kills} (3)
 *   <li>{@code switchboard.chaos.acknowledged} (3)
 *   <li>{@code switchboard.chaos.seed} (17): what is killed, and when
 * </ul>
 */
class KillIT {

  private static final int COUNT = Integer.getInteger("switchboard.chaos.notifications", 600);
  private static final int KILLS = Integer.getInteger("switchboard.chaos.kills", 3);
  private static final int ACKNOWLEDGED = Integer.getInteger("switchboard.chaos.acknowledged", 3);
  private static final Random RANDOM = new Random(Long.getLong("switchboard.chaos.seed", 17));
  private static final int CALLERS = 4;

  /** So many kills in a row the launcher answers with a restart that is nearly at once. */
  private static final int RESTARTED_SOON = 3;

  private final BadDay day = BadDay.shared();
  private final RunningSwitchboard system = day.system();
  private final Accepted accepted = new Accepted(day);

  @Test
  @DisplayName("R2: nothing acknowledged is lost, and only what lost its answer comes twice")
  void nothingAcknowledgedIsLostWhateverIsKilled() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<?>> calls = new ArrayList<>();
      AtomicInteger next = new AtomicInteger();
      for (int caller = 0; caller < CALLERS; caller++) {
        calls.add(callers.submit(() -> submitAll(next)));
      }
      killInBetween(calls);
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      callers.shutdownNow();
    }
    long doubled = accepted.judge();
    System.out.println(
        KILLS + " kills among " + COUNT + " notifications: none lost, " + doubled + " doubled");
  }

  /** Goes on until all kills are done, or a caller has given up. */
  private void killInBetween(List<Future<?>> calls) {
    List<Integer> moments = IntStream.range(0, KILLS).map(KillIT::moment).boxed().toList();
    List<Integer> victims = victims();
    for (int kill = 0; kill < KILLS; kill++) {
      int moment = moments.get(kill);
      Await.until(
          Accepted.BACK_AGAIN,
          () -> accepted.count() >= moment || calls.stream().anyMatch(Future::isDone),
          () -> "no progress after " + accepted.count());
      if (accepted.count() < moment) {
        return;
      }
      system.awaitReady();
      kill(victims.get(kill));
    }
  }

  private void submitAll(AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < COUNT; i = next.getAndIncrement()) {
      accepted.submit(i, "killed " + i + ".");
    }
  }

  /** Somewhere in the kill's own share of the work. */
  private static int moment(int kill) {
    int share = COUNT / KILLS;
    return kill * share + RANDOM.nextInt(share);
  }

  /** Each kind as often as the others, at random. */
  private static List<Integer> victims() {
    List<Integer> victims = new ArrayList<>();
    IntStream.range(0, KILLS).forEach(kill -> victims.add(kill % 3));
    Collections.shuffle(victims, RANDOM);
    return victims;
  }

  /** The application, the broker, or everything at once. */
  private void kill(int victim) {
    switch (victim) {
      case 0 -> system.kill(Part.APPLICATION);
      case 1 -> system.kill(Part.BROKER);
      default -> {
        system.killEverything();
        system.launch();
      }
    }
  }

  @Test
  @DisplayName("R2: what was acknowledged is on disk, also when the application ends right then")
  void acknowledgedIsThereAfterTheKill() throws SQLException {
    for (int round = 1; round <= ACKNOWLEDGED; round++) {
      system.awaitReady();
      String id = accepted.submit(round, "acknowledged " + round + ".");
      system.kill(Part.APPLICATION);
      assertThat(isThere(id)).as("the row of number " + round).isTrue();
      if (round % RESTARTED_SOON == 0) {
        system.killEverything();
        system.launch();
      }
    }
    accepted.judge();
  }

  private boolean isThere(String id) throws SQLException {
    try (Connection database =
            DriverManager.getConnection(
                system.databaseUrl(), "postgres", system.databaseSuperuserPassword());
        PreparedStatement query =
            database.prepareStatement("select 1 from notification where id = ?")) {
      query.setObject(1, UUID.fromString(id));
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
