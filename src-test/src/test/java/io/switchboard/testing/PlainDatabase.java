package io.switchboard.testing;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.platform.persistence.DatabaseRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with our schema. Each work is a transaction of its own; there is no container
 * that joins them.
 */
public final class PlainDatabase extends Database implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final DataSource dataSource;

  public PlainDatabase() {
    try {
      postgres = EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    dataSource = postgres.getPostgresDatabase();
    Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
  }

  @Override
  public <T> T inWorkspace(WorkspaceId workspace, Work<T> work) {
    return scoped(workspace.toString(), work);
  }

  @Override
  public void doInWorkspace(WorkspaceId workspace, Task task) {
    scoped(workspace.toString(), answering(task));
  }

  @Override
  public <T> T withinScope(WorkspaceId workspace, Work<T> work) {
    return scoped(workspace.toString(), work);
  }

  @Override
  public <T> T acrossWorkspaces(Work<T> work) {
    return scoped("*", work);
  }

  @Override
  public void doAcrossWorkspaces(Task task) {
    scoped("*", answering(task));
  }

  private static Work<Void> answering(Task task) {
    return connection -> {
      task.with(connection);
      return null;
    };
  }

  private <T> T scoped(String scope, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var set =
          connection.prepareStatement("select set_config('switchboard.workspace', ?, true)")) {
        set.setString(1, scope);
        set.execute();
      }
      T result = work.with(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new DatabaseRefused(e);
    }
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
