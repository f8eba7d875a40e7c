package io.switchboard.testing;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database's door outside a container, on a real PostgreSQL, started once for all tests,
 * migrated, and used as a role that row-level security binds. Calls inside a call share its
 * transaction.
 */
public final class TestDatabase extends Database {
  private static final EmbeddedPostgres SERVER = startServer();
  private static final DataSource SOURCE = migrated(SERVER);
  private static final TestDatabase INSTANCE = new TestDatabase();

  private TestDatabase() {
    super(ConnectionOfThread.source(SOURCE));
  }

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
    WorkspaceId id = new WorkspaceId(UUID.randomUUID());
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

  /** The same database, seen by a user that passes row-level security by. */
  public static DataSource asSuperuser() {
    return SERVER.getDatabase("postgres", "switchboard");
  }

  private static EmbeddedPostgres startServer() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
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
