package io.switchboard.support.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.BusinessHours;
import io.switchboard.support.desk.boundary.BusinessHours.Opening;
import io.switchboard.support.desk.boundary.DeskSettings;
import io.switchboard.support.desk.boundary.DeskSettings.Branding;
import io.switchboard.support.desk.boundary.DeskSettings.Position;
import io.switchboard.support.desk.boundary.DeskStatus;
import io.switchboard.support.desk.control.SettingsText;
import io.switchboard.support.desk.entity.AllDeskSettings.Change;
import io.switchboard.support.desk.entity.Desks.DueAlert;
import io.switchboard.support.desk.entity.KeptDesk;
import io.switchboard.support.desk.entity.KeptDesk.Group;
import io.switchboard.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final TestDatabase database = TestDatabase.shared();
  private final JdbcDesks desks = new JdbcDesks(database);
  private final JdbcDeskSettings settings = new JdbcDeskSettings(database);
  private final WorkspaceId workspace = database.newWorkspace();
  private final KeptDesk desk =
      KeptDesk.ready(
          workspace,
          UUID.randomUUID(),
          new Group("-1001234567890", "Support"),
          List.of("https://www.example.com"),
          List.of("desk@example.com"),
          NOW);

  @BeforeEach
  void begin() {
    database.doAcrossWorkspaces(
        connection -> {
          try (var delete = connection.prepareStatement("delete from desk")) {
            delete.executeUpdate();
          }
        });
    desks.put(desk);
  }

  @Test
  void aDeskIsFoundAsItWasPutInAnyScope() {
    assertThat(desks.find(workspace)).contains(desk);
    assertThat(database.<Optional<KeptDesk>>acrossWorkspaces(c -> desks.find(workspace)))
        .contains(desk);
    assertThat(database.<Optional<KeptDesk>>inWorkspace(workspace, c -> desks.find(workspace)))
        .contains(desk);
    assertThat(desks.find(database.newWorkspace())).isEmpty();
  }

  @Test
  void aRemovedDeskIsGone() {
    assertThat(desks.remove(workspace)).isTrue();
    assertThat(desks.find(workspace)).isEmpty();
    assertThat(desks.remove(workspace)).isFalse();
  }

  @Test
  void aDeskTurnsOnceAndTakesTheNewestReason() {
    assertThat(desks.turn(workspace, DeskStatus.DEGRADED, Optional.of("kicked"), LATER)).isTrue();
    assertThat(
            desks.turn(
                workspace, DeskStatus.DEGRADED, Optional.of("no rights"), LATER.plusSeconds(9)))
        .isFalse();
    KeptDesk degraded = desks.find(workspace).orElseThrow();
    assertThat(degraded.reason()).contains("no rights");
    assertThat(degraded.since()).isEqualTo(LATER);
    assertThat(desks.degraded(10)).containsExactly(degraded);

    assertThat(desks.turn(workspace, DeskStatus.READY, Optional.empty(), LATER)).isTrue();
    assertThat(desks.find(workspace).orElseThrow().reason()).isEmpty();
    assertThat(desks.degraded(10)).isEmpty();
  }

  @Test
  void aDegradedDeskIsLookedAtEachMinuteUntilItIsWell() {
    assertThat(looks(NOW)).isEmpty();
    desks.turn(workspace, DeskStatus.DEGRADED, Optional.of("kicked"), NOW);
    assertThat(looks(NOW)).isEmpty();
    assertThat(looks(LATER)).containsExactly(workspace);
    assertThat(looks(LATER)).as("taken by one").isEmpty();
    desks.looked(workspace, LATER.plusSeconds(60));
    assertThat(looks(LATER.plusSeconds(60))).as("still degraded").containsExactly(workspace);
    desks.turn(workspace, DeskStatus.READY, Optional.empty(), LATER);
    assertThat(looks(LATER.plusSeconds(600))).isEmpty();
  }

  @Test
  void aReadyDeskIsLookedAtWhenSomethingHappenedToItsBot() {
    desks.lookAgain(workspace, NOW);
    assertThat(looks(NOW)).containsExactly(workspace);
    desks.looked(workspace, LATER);
    assertThat(looks(LATER)).isEmpty();
  }

  private List<WorkspaceId> looks(Instant now) {
    return desks.takeDueLooks(now, now.plusSeconds(60), 10);
  }

  @Test
  void aDeskWhoseTokenDiedIsLookedAt() {
    database.doAcrossWorkspaces(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into channel (id, workspace_id, user_id, platform, status, created_at,"
                      + " updated_at) values (?, ?, '', 'telegram', 'suspended', now(), now())")) {
            insert.setObject(1, desk.channelId());
            insert.setObject(2, workspace.value());
            insert.executeUpdate();
          }
        });
    assertThat(looks(NOW)).containsExactly(workspace);
  }

  @Test
  void eachTurnIsToldOnce() {
    assertThat(alerts(NOW)).as("its beginning is no news").isEmpty();
    desks.turn(workspace, DeskStatus.DEGRADED, Optional.of("kicked"), NOW);
    KeptDesk degraded = desks.find(workspace).orElseThrow();
    assertThat(alerts(NOW)).containsExactly(new DueAlert(degraded, 0));
    assertThat(alerts(NOW)).as("taken by one").isEmpty();
    assertThat(alerts(LATER)).as("it failed").containsExactly(new DueAlert(degraded, 1));
    desks.alerted(degraded);
    assertThat(alerts(LATER.plusSeconds(60))).isEmpty();
  }

  @Test
  void aTurnWhileTheLastIsToldIsToldToo() {
    desks.turn(workspace, DeskStatus.DEGRADED, Optional.of("kicked"), NOW);
    KeptDesk degraded = alerts(NOW).get(0).desk();
    desks.turn(workspace, DeskStatus.READY, Optional.empty(), LATER);
    desks.alerted(degraded);
    assertThat(alerts(LATER))
        .extracting(alert -> alert.desk().status())
        .containsExactly(DeskStatus.READY);
  }

  @Test
  void aSetUpThatMakesADeskReadyIsToldAsWell() {
    desks.turn(workspace, DeskStatus.DEGRADED, Optional.of("kicked"), NOW);
    desks.alerted(desks.find(workspace).orElseThrow());
    desks.put(desk);
    assertThat(alerts(LATER)).hasSize(1);
    assertThat(looks(LATER.plusSeconds(600))).isEmpty();
  }

  private List<DueAlert> alerts(Instant now) {
    return desks.takeDueAlerts(now, now.plusSeconds(60), 10);
  }

  @Test
  void aGroupMovesOnceAndPausesOnlyGrow() {
    assertThat(desks.move(workspace, "-1009")).isTrue();
    assertThat(desks.move(workspace, "-1009")).isFalse();
    assertThat(desks.find(workspace).orElseThrow().group().id()).isEqualTo("-1009");
    desks.pause(workspace, LATER);
    desks.pause(workspace, NOW);
    assertThat(desks.find(workspace).orElseThrow().pausedUntil()).contains(LATER);
  }

  @Test
  void settingsAreKeptAsTheyWereChosen() {
    assertThat(settings.find(workspace)).isEmpty();
    DeskSettings chosen =
        new DeskSettings(
            "lv",
            Optional.empty(),
            Optional.of(
                new BusinessHours(
                    ZoneId.of("Europe/Riga"),
                    List.of(
                        new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 30))))),
            Optional.of(Duration.ofMinutes(5)),
            Optional.of(Duration.ZERO),
            new Branding(Optional.of("#0b7a75"), Position.LEFT, Optional.of("Jautā mums")));
    Change change = settings.change(workspace, former -> chosen, NOW);
    assertThat(change).isEqualTo(new Change(DeskSettings.DEFAULT, chosen));
    assertThat(settings.find(workspace)).contains(chosen);
  }

  @Test
  void onlyWhatIsChangedChangesAndIsNamed() {
    settings.change(workspace, former -> former.withLocale("de"), NOW);
    Change change =
        settings.change(workspace, former -> former.withRetentionDays(Optional.of(30)), NOW);
    assertThat(change.after().locale()).isEqualTo("de");
    assertThat(SettingsText.changes(change.before(), change.after()))
        .hasSize(1)
        .containsEntry("retentionDays", "30");
  }
}
