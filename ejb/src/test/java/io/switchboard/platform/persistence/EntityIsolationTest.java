package io.switchboard.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.identity.entity.KnownJmsUser;
import io.switchboard.identity.entity.Workspace;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import io.switchboard.testing.TestEntities;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntityIsolationTest {
  private final Clock clock = new SteppingClock();
  private final EntityDoor door = TestEntities.shared();
  private final WorkspaceId ours = TestDatabase.shared().newWorkspace();
  private final WorkspaceId theirs = TestDatabase.shared().newWorkspace();

  @Test
  @DisplayName("R1: a JPQL query that forgets the condition sees its own workspace only")
  void aQueryThatForgetsTheConditionSeesNothingOfOthers() {
    assertThat(door.inWorkspace(ours, EntityIsolationTest::allWorkspaces)).containsExactly(ours);
    assertThat(door.inWorkspace(theirs, EntityIsolationTest::allWorkspaces))
        .containsExactly(theirs);
    assertThat(door.acrossWorkspaces(EntityIsolationTest::allWorkspaces)).contains(ours, theirs);
  }

  @Test
  @DisplayName("R1: another workspace's entity is not found by its id, nor changed by a statement")
  void anotherWorkspacesEntityIsOutOfReach() {
    assertThat(
            door.<Workspace>inWorkspace(
                ours, entities -> entities.find(Workspace.class, theirs.value())))
        .isNull();
    int changed =
        door.inWorkspace(
            ours,
            entities ->
                entities.createQuery("update Workspace w set w.name = 'Taken'").executeUpdate());
    assertThat(changed).isEqualTo(1);
  }

  @Test
  @DisplayName("R1: an entity for another workspace is refused")
  void anEntityForAnotherWorkspaceIsRefused() {
    assertThatThrownBy(
            () ->
                door.doInWorkspace(
                    ours,
                    entities -> entities.persist(new KnownJmsUser("spy", theirs, clock.instant()))))
        .isInstanceOf(DatabaseRefused.class);
  }

  @Test
  @DisplayName("R2: an entity manager that did not come through the door sees no row")
  void withoutTheDoorThereIsNothing() {
    assertThat(TestEntities.<List<WorkspaceId>>withoutDoor(EntityIsolationTest::allWorkspaces))
        .isEmpty();
  }

  @Test
  @DisplayName("R1: a transaction that works for one workspace cannot be turned to another")
  void aTransactionStaysInItsWorkspace() {
    TestEntities.withoutDoor(
        entities -> {
          EntityDoor inTransaction = new EntityDoor(TestDatabase.shared(), entities);
          assertThat(inTransaction.inWorkspace(ours, EntityIsolationTest::allWorkspaces))
              .containsExactly(ours);
          assertThatThrownBy(
                  () -> inTransaction.inWorkspace(theirs, EntityIsolationTest::allWorkspaces))
              .isInstanceOf(IllegalStateException.class);
          return null;
        });
  }

  @Test
  void whatServesManyFeaturesKeepsTheWiderScope() {
    List<WorkspaceId> seen =
        TestEntities.withoutDoor(
            entities -> {
              EntityDoor inTransaction = new EntityDoor(TestDatabase.shared(), entities);
              inTransaction.acrossWorkspaces(EntityIsolationTest::allWorkspaces);
              return inTransaction.withinScope(ours, EntityIsolationTest::allWorkspaces);
            });

    assertThat(seen).contains(ours, theirs);
  }

  @Test
  void aWorkSeesWhatAStatementHasChangedSinceTheLast() {
    String name =
        TestEntities.withoutDoor(
            entities -> {
              EntityDoor inTransaction = new EntityDoor(TestDatabase.shared(), entities);
              inTransaction.inWorkspace(ours, EntityIsolationTest::allWorkspaces);
              rename(entities.unwrap(Connection.class));
              return inTransaction.inWorkspace(
                  ours, same -> same.find(Workspace.class, ours.value()).view().name());
            });

    assertThat(name).isEqualTo("Renamed");
  }

  private static void rename(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("update workspace set name = 'Renamed'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsThereAlreadyIsRefusedAsSuch() {
    KnownJmsUser user = new KnownJmsUser("twice-" + ours, ours, clock.instant());
    door.doInWorkspace(ours, entities -> entities.persist(user));

    assertThatThrownBy(
            () ->
                door.doInWorkspace(
                    ours,
                    entities ->
                        entities.persist(new KnownJmsUser("twice-" + ours, ours, clock.instant()))))
        .isInstanceOfSatisfying(
            DatabaseRefused.class, refused -> assertThat(refused.isUniqueViolation()).isTrue());
  }

  private static List<WorkspaceId> allWorkspaces(EntityManager entities) {
    return entities
        .createQuery("select w from Workspace w", Workspace.class)
        .getResultStream()
        .map(workspace -> workspace.view().id())
        .toList();
  }
}
