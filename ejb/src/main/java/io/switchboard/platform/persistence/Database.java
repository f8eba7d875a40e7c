package io.switchboard.platform.persistence;

import io.switchboard.platform.ids.WorkspaceId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The one door to the database. Every transaction works either for one workspace, and PostgreSQL's
 * row-level security then hides all other rows whatever the statement says, or across all of them,
 * which only the installation's own work (delivery, sweeping, the operator's views) asks for. A
 * transaction that names neither sees no row at all.
 *
 * <p>A use case that does several things in one transaction is {@code @Transactional}; the door
 * then joins it. Otherwise each work is a transaction of its own, without the server's coordinator.
 *
 * <p>All methods throw {@link DatabaseUnavailable} when the server cannot be reached, and {@link
 * DatabaseRefused} for any other failure of a statement.
 */
@ApplicationScoped
public class Database {
  static final String ALL_WORKSPACES = "*";
  private static final int SCOPE_PARAMETERS = 4;
  private static final String ENTER =
      """
      select current_setting('switchboard.workspace', true),
        set_config('switchboard.workspace',
          case when ? and current_setting('switchboard.workspace', true) = '*' then '*' else ? end,
          true),
        case when ? <> '' then set_config('role', ?, true) end
      """;

  /**
   * A plan made once for any number of rows. PostgreSQL would plan anew for each array it is given,
   * which costs more than the statement does.
   */
  private static final String PLANNED_ONCE =
      ", set_config('plan_cache_mode', 'force_generic_plan', true);";

  @Resource(lookup = "jdbc/switchboard")
  private DataSource dataSource;

  private volatile String role = "";

  public Database() {}

  /** For a place without a container. */
  public Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

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

  /** Sets a statement's parameters; the first has the index {@code first}. */
  @FunctionalInterface
  public interface Parameters {
    void set(PreparedStatement statement, int first) throws SQLException;
  }

  /** Makes an answer of a statement's rows. */
  @FunctionalInterface
  public interface Rows<T> {
    T read(ResultSet rows) throws SQLException;
  }

  /**
   * Runs one statement that answers rows, across workspaces, in the caller's transaction or in one
   * of its own. Scope and statement travel together: without a transaction of the caller they are
   * one, for PostgreSQL ends it at the message flow's Sync (PostgreSQL documentation, Extended
   * Query), and a single round trip is all it costs.
   *
   * @param sql without a semicolon
   */
  @Transactional(TxType.SUPPORTS)
  public <T> T oneAcrossWorkspaces(String sql, Parameters parameters, Rows<T> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement both = connection.prepareStatement(ENTER + PLANNED_ONCE + sql)) {
      setScope(ALL_WORKSPACES, false, both);
      parameters.set(both, SCOPE_PARAMETERS + 1);
      both.execute();
      try (ResultSet scope = both.getResultSet()) {
        check(ALL_WORKSPACES, scope);
      }
      both.getMoreResults();
      try (ResultSet answer = both.getResultSet()) {
        return rows.read(answer);
      }
    } catch (SQLException e) {
      throw DatabaseFailures.of(e);
    }
  }

  /** Works for one workspace, in the caller's transaction or in a new one. */
  @Transactional(TxType.SUPPORTS)
  public <T> T inWorkspace(WorkspaceId workspace, Work<T> work) {
    return scoped(workspace.toString(), work);
  }

  /** As {@link #inWorkspace(WorkspaceId, Work)}, without an answer. */
  @Transactional(TxType.SUPPORTS)
  public void doInWorkspace(WorkspaceId workspace, Task task) {
    scoped(workspace.toString(), answering(task));
  }

  /** Works across workspaces, in the caller's transaction or in a new one. */
  @Transactional(TxType.SUPPORTS)
  public <T> T acrossWorkspaces(Work<T> work) {
    return scoped(ALL_WORKSPACES, work);
  }

  /** As {@link #acrossWorkspaces(Work)}, without an answer. */
  @Transactional(TxType.SUPPORTS)
  public void doAcrossWorkspaces(Task task) {
    scoped(ALL_WORKSPACES, answering(task));
  }

  /**
   * Works for one workspace inside whatever scope the caller's transaction has, as what serves many
   * features must: for the workspace if it has none yet, across all if it works across all.
   */
  @Transactional(TxType.SUPPORTS)
  public <T> T withinScope(WorkspaceId workspace, Work<T> work) {
    return scoped(workspace.toString(), true, work);
  }

  /** Does all work in this role from now on; it must be one that row-level security binds. */
  void workAs(String bound) {
    role = bound;
  }

  private static Work<Void> answering(Task task) {
    return connection -> {
      task.with(connection);
      return null;
    };
  }

  private <T> T scoped(String scope, Work<T> work) {
    return scoped(scope, false, work);
  }

  private <T> T scoped(String scope, boolean keepWider, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getAutoCommit()
          ? inOwnTransaction(connection, scope, work)
          : entered(connection, scope, keepWider, work);
    } catch (SQLException e) {
      throw DatabaseFailures.of(e);
    }
  }

  private <T> T entered(Connection connection, String scope, boolean keepWider, Work<T> work)
      throws SQLException {
    enter(scope, keepWider, connection);
    return work.with(connection);
  }

  /**
   * Where no transaction of the server is under way, the connection's own is all that is needed.
   */
  private <T> T inOwnTransaction(Connection connection, String scope, Work<T> work)
      throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T answer = entered(connection, scope, false, work);
      connection.commit();
      done = true;
      return answer;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  /** The server itself tells the scope that the transaction had, for it alone cannot be wrong. */
  void enter(String scope, boolean keepWider, Connection connection) throws SQLException {
    try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
      setScope(scope, keepWider, enter);
      try (ResultSet row = enter.executeQuery()) {
        check(scope, row);
      }
    }
  }

  private void setScope(String scope, boolean keepWider, PreparedStatement enter)
      throws SQLException {
    enter.setBoolean(1, keepWider);
    enter.setString(2, scope);
    enter.setString(3, role);
    enter.setString(SCOPE_PARAMETERS, role);
  }

  private static void check(String scope, ResultSet row) throws SQLException {
    row.next();
    String former = row.getString(1);
    String now = row.getString(2);
    if (former != null && !former.isEmpty() && !former.equals(now)) {
      throw new IllegalStateException(
          "A transaction works for one workspace, or across all: it was "
              + former
              + " and is asked for "
              + scope);
    }
  }
}
