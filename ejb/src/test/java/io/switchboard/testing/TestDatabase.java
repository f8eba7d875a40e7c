package io.switchboard.testing;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.platform.persistence.DatabaseRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database's door outside a container: a real PostgreSQL, started once for all tests, migrated,
 * and used as a role that row-level security binds. Calls inside a call share its transaction.
 */
public final class TestDatabase extends Database {
  private static final String ALL = "*";
  private static final EmbeddedPostgres SERVER = startServer();
  private static final DataSource SOURCE = migrated(SERVER);
  private static final TestDatabase INSTANCE = new TestDatabase();

  private final ThreadLocal<Transaction> current = new ThreadLocal<>();

  private record Transaction(Connection connection, String scope) {}

  private TestDatabase() {}

  public static TestDatabase shared() {
    return INSTANCE;
  }

  /** A connection without any scope. */
  public static Connection connect() throws SQLException {
    return SOURCE.getConnection();
  }

  /** The database as the application's role sees it. */
  static DataSource source() {
    return SOURCE;
  }

  /** A new workspace. */
  public WorkspaceId newWorkspace() {
    WorkspaceId id = new WorkspaceId(java.util.UUID.randomUUID());
    doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("insert into workspace values (?, 'Test', now())")) {
            insert.setObject(1, id.value());
            insert.executeUpdate();
          }
        });
    return id;
  }

  @Override
  public <T> T inWorkspace(WorkspaceId workspace, Work<T> work) {
    return inScope(workspace.toString(), work);
  }

  @Override
  public void doInWorkspace(WorkspaceId workspace, Task task) {
    inScope(workspace.toString(), answering(task));
  }

  @Override
  public <T> T acrossWorkspaces(Work<T> work) {
    return inScope(ALL, work);
  }

  @Override
  public void doAcrossWorkspaces(Task task) {
    inScope(ALL, answering(task));
  }

  @Override
  public <T> T withinScope(WorkspaceId workspace, Work<T> work) {
    Transaction outer = current.get();
    return inScope(outer != null && outer.scope().equals(ALL) ? ALL : workspace.toString(), work);
  }

  private static Work<Void> answering(Task task) {
    return connection -> {
      task.with(connection);
      return null;
    };
  }

  private <T> T inScope(String scope, Work<T> work) {
    Transaction outer = current.get();
    try {
      if (outer == null) {
        return inNew(scope, work);
      }
      if (!outer.scope().equals(scope)) {
        throw new IllegalStateException("The transaction is for " + outer.scope());
      }
      return work.with(outer.connection());
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  private <T> T inNew(String scope, Work<T> work) throws SQLException {
    try (Connection connection = SOURCE.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement set =
          connection.prepareStatement("select set_config('switchboard.workspace', ?, true)")) {
        set.setString(1, scope);
        set.execute();
      }
      current.set(new Transaction(connection, scope));
      try {
        T answer = work.with(connection);
        connection.commit();
        return answer;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        current.remove();
      }
    }
  }

  /** The same database, seen by a user that passes row-level security by. */
  public static DataSource asSuperuser() {
    return SERVER.getDatabase("postgres", "switchboard");
  }

  private static EmbeddedPostgres startServer() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSource migrated(EmbeddedPostgres server) {
    try {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role switchboard login nosuperuser nobypassrls");
        statement.execute("create database switchboard owner switchboard");
      }
      DataSource source = server.getDatabase("switchboard", "switchboard");
      Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
      return source;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
