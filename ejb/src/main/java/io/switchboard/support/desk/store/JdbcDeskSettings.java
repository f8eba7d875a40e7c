package io.switchboard.support.desk.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.desk.boundary.DeskSettings;
import io.switchboard.support.desk.control.SettingsText;
import io.switchboard.support.desk.entity.AllDeskSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Settings of desks in PostgreSQL. */
@ApplicationScoped
class JdbcDeskSettings implements AllDeskSettings {
  private static final String SELECT = "select body from desk_settings where workspace_id = ?";
  private static final String ADD =
      "insert into desk_settings (workspace_id, body, updated_at) values (?, ?, ?)"
          + " on conflict (workspace_id) do nothing";
  private static final String UPDATE =
      "update desk_settings set body = ?, updated_at = ? where workspace_id = ?";

  private Database database;

  JdbcDeskSettings() {}

  @Inject
  JdbcDeskSettings(Database database) {
    this.database = database;
  }

  @Override
  public Optional<DeskSettings> find(WorkspaceId workspace) {
    return database.withinScope(workspace, connection -> read(connection, SELECT, workspace));
  }

  @Override
  public Change change(WorkspaceId workspace, UnaryOperator<DeskSettings> how, Instant now) {
    return database.withinScope(
        workspace,
        connection -> {
          add(connection, workspace, now);
          DeskSettings before = read(connection, SELECT + " for update", workspace).orElseThrow();
          DeskSettings after = how.apply(before);
          write(connection, workspace, after, now);
          return new Change(before, after);
        });
  }

  private static Optional<DeskSettings> read(
      Connection connection, String sql, WorkspaceId workspace) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, workspace.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(SettingsText.read(row.getString(1))) : Optional.empty();
      }
    }
  }

  private static void add(Connection connection, WorkspaceId workspace, Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, workspace.value());
      insert.setString(2, SettingsText.write(DeskSettings.DEFAULT));
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static void write(
      Connection connection, WorkspaceId workspace, DeskSettings settings, Instant now)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      update.setString(1, SettingsText.write(settings));
      update.setObject(2, now.atOffset(ZoneOffset.UTC));
      update.setObject(3, workspace.value());
      update.executeUpdate();
    }
  }
}
