package io.switchboard.testing;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.EntityDoor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;

/**
 * The entities' door outside a container: the application's own persistence unit with EclipseLink
 * on the {@link TestDatabase}. Each work is a transaction of its own.
 */
public final class TestEntities extends EntityDoor {
  private static final EntityManagerFactory FACTORY =
      Persistence.createEntityManagerFactory(
          "switchboard",
          Map.of(
              "jakarta.persistence.transactionType",
              "RESOURCE_LOCAL",
              "jakarta.persistence.nonJtaDataSource",
              TestDatabase.source()));
  private static final TestEntities INSTANCE = new TestEntities();

  private TestEntities() {}

  public static TestEntities shared() {
    return INSTANCE;
  }

  @Override
  public <T> T inWorkspace(WorkspaceId workspace, Function<EntityManager, T> work) {
    return throughDoor(door -> door.inWorkspace(workspace, work));
  }

  @Override
  public <T> T acrossWorkspaces(Function<EntityManager, T> work) {
    return throughDoor(door -> door.acrossWorkspaces(work));
  }

  @Override
  public <T> T withinScope(WorkspaceId workspace, Function<EntityManager, T> work) {
    return throughDoor(door -> door.withinScope(workspace, work));
  }

  /** Works in a transaction that has entered no scope. */
  public static <T> T withoutDoor(Function<EntityManager, T> work) {
    return inTransaction(work);
  }

  private static <T> T throughDoor(Function<EntityDoor, T> use) {
    return inTransaction(entities -> use.apply(new EntityDoor(TestDatabase.shared(), entities)));
  }

  private static <T> T inTransaction(Function<EntityManager, T> work) {
    try (EntityManager entities = FACTORY.createEntityManager()) {
      EntityTransaction transaction = entities.getTransaction();
      transaction.begin();
      try {
        T answer = work.apply(entities);
        transaction.commit();
        return answer;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }
}
