package io.switchboard.platform.persistence;

import io.switchboard.platform.ids.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The database's door for entities: it opens like {@link Database}, with an entity manager in the
 * place of a connection. The scope is entered on the connection that the entity manager itself
 * holds for the rest of the transaction, so that no query of it can run outside.
 *
 * <p>A work joins the caller's transaction or is one of its own, on any thread: only the EJB
 * container brings a connection into a transaction on threads that are not the server's. What it
 * changed is written, and all entities are detached, when it returns: none is remembered for the
 * next work, which may find rows that a statement has changed.
 *
 * <p>All methods throw {@link DatabaseUnavailable} when the server cannot be reached, and {@link
 * DatabaseRefused} for any other failure of a statement.
 */
@Stateless
public class EntityDoor {
  private Database database;

  @PersistenceContext(unitName = "switchboard")
  private EntityManager entities;

  public EntityDoor() {}

  @Inject
  EntityDoor(Database database) {
    this.database = database;
  }

  /** For a place without a container; the transaction is then the caller's matter. */
  public EntityDoor(Database database, EntityManager entities) {
    this.database = database;
    this.entities = entities;
  }

  /** Works for one workspace. */
  public <T> T inWorkspace(WorkspaceId workspace, Function<EntityManager, T> work) {
    return scoped(workspace.toString(), false, work);
  }

  /** Works across workspaces. */
  public <T> T acrossWorkspaces(Function<EntityManager, T> work) {
    return scoped(Database.ALL_WORKSPACES, false, work);
  }

  /** Works for one workspace inside whatever scope the caller's transaction has. */
  public <T> T withinScope(WorkspaceId workspace, Function<EntityManager, T> work) {
    return scoped(workspace.toString(), true, work);
  }

  /** As {@link #inWorkspace}, without an answer. */
  public void doInWorkspace(WorkspaceId workspace, Consumer<EntityManager> task) {
    inWorkspace(workspace, answering(task));
  }

  /** As {@link #acrossWorkspaces}, without an answer. */
  public void doAcrossWorkspaces(Consumer<EntityManager> task) {
    acrossWorkspaces(answering(task));
  }

  /** As {@link #withinScope}, without an answer. */
  public void doWithinScope(WorkspaceId workspace, Consumer<EntityManager> task) {
    withinScope(workspace, answering(task));
  }

  private static Function<EntityManager, Void> answering(Consumer<EntityManager> task) {
    return entities -> {
      task.accept(entities);
      return null;
    };
  }

  private <T> T scoped(String scope, boolean keepWider, Function<EntityManager, T> work) {
    try {
      database.enter(scope, keepWider, entities.unwrap(Connection.class));
      T answer = work.apply(entities);
      entities.flush();
      entities.clear();
      return answer;
    } catch (SQLException e) {
      throw DatabaseFailures.of(e);
    } catch (RuntimeException e) {
      throw DatabaseFailures.in(e);
    }
  }
}
