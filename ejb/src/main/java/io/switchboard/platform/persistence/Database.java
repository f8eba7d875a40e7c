package io.switchboard.platform.persistence;

import io.switchboard.platform.ids.WorkspaceId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The one door to the database. Every transaction works either for one workspace, and PostgreSQL's
 * row-level security then hides all other rows whatever the statement says, or across all of them,
 * which only the installation's own work (delivery, sweeping, the operator's views) asks for. A
 * transaction that names neither sees no row at all.
 *
 * <p>JPA takes part: an entity manager used inside the work shares its connection and its scope.
 *
 * <p>All methods throw {@link DatabaseUnavailable} when the server cannot be reached, and {@link
 * DatabaseRefused} for any other failure of a statement.
 */
@ApplicationScoped
public class Database {
  private static final String ALL_WORKSPACES = "*";
  private static final Object SCOPE = Database.class;

  @Resource(lookup = "jdbc/switchboard")
  private DataSource dataSource;

  @Resource private TransactionSynchronizationRegistry transaction;

  /** Something done with a connection; the connection is closed by the door. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Something done with a connection that answers nothing. */
  @FunctionalInterface
  public interface Task {
    void with(Connection connection) throws SQLException;
  }

  /** Works for one workspace, in the caller's transaction or in a new one. */
  @Transactional(TxType.REQUIRED)
  public <T> T inWorkspace(WorkspaceId workspace, Work<T> work) {
    return scoped(workspace.toString(), work);
  }

  /** As {@link #inWorkspace(WorkspaceId, Work)}, without an answer. */
  @Transactional(TxType.REQUIRED)
  public void doInWorkspace(WorkspaceId workspace, Task task) {
    scoped(workspace.toString(), answering(task));
  }

  /** Works across workspaces, in the caller's transaction or in a new one. */
  @Transactional(TxType.REQUIRED)
  public <T> T acrossWorkspaces(Work<T> work) {
    return scoped(ALL_WORKSPACES, work);
  }

  /** As {@link #acrossWorkspaces(Work)}, without an answer. */
  @Transactional(TxType.REQUIRED)
  public void doAcrossWorkspaces(Task task) {
    scoped(ALL_WORKSPACES, answering(task));
  }

  /**
   * Works for one workspace inside whatever scope the caller's transaction has, as what serves many
   * features must: for the workspace if it has none yet, across all if it works across all.
   */
  @Transactional(TxType.REQUIRED)
  public <T> T withinScope(WorkspaceId workspace, Work<T> work) {
    boolean wider = ALL_WORKSPACES.equals(transaction.getResource(SCOPE));
    return scoped(wider ? ALL_WORKSPACES : workspace.toString(), work);
  }

  private static Work<Void> answering(Task task) {
    return connection -> {
      task.with(connection);
      return null;
    };
  }

  private <T> T scoped(String scope, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      enter(scope, connection);
      return work.with(connection);
    } catch (SQLException e) {
      throw DatabaseFailures.of(e);
    }
  }

  private void enter(String scope, Connection connection) throws SQLException {
    Object current = transaction.getResource(SCOPE);
    if (scope.equals(current)) {
      return;
    }
    if (current != null) {
      throw new IllegalStateException(
          "A transaction works for one workspace, or across all: it was "
              + current
              + " and is asked for "
              + scope);
    }
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('switchboard.workspace', ?, true)")) {
      set.setString(1, scope);
      set.execute();
    }
    transaction.putResource(SCOPE, scope);
  }
}
