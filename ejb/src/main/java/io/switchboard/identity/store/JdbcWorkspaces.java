package io.switchboard.identity.store;

import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.identity.entity.Workspaces;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Workspaces in the database. */
@ApplicationScoped
public class JdbcWorkspaces implements Workspaces {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private Database database;

  JdbcWorkspaces() {}

  @Inject
  public JdbcWorkspaces(Database database) {
    this.database = database;
  }

  @Override
  public void add(WorkspaceView workspace) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into workspace (workspace_id, name, created_at) values (?, ?, ?)")) {
            insert.setObject(1, workspace.id().value());
            insert.setString(2, workspace.name());
            insert.setObject(3, workspace.createdAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
          }
        });
  }

  @Override
  public Optional<WorkspaceView> find(WorkspaceId id) {
    return database.withinScope(
        id,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select workspace_id, name, created_at from workspace where workspace_id = ?")) {
            select.setObject(1, id.value());
            return workspaces(select).stream().findFirst();
          }
        });
  }

  @Override
  public List<WorkspaceView> list(int most, Optional<UUID> after) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select workspace_id, name, created_at from workspace"
                      + " where workspace_id > ? order by workspace_id limit ?")) {
            select.setObject(1, after.orElse(BEFORE_ALL));
            select.setInt(2, most);
            return workspaces(select);
          }
        });
  }

  private static List<WorkspaceView> workspaces(PreparedStatement select) throws SQLException {
    List<WorkspaceView> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(
            new WorkspaceView(
                new WorkspaceId(rows.getObject(1, UUID.class)),
                rows.getString(2),
                rows.getObject(3, OffsetDateTime.class).toInstant()));
      }
    }
    return found;
  }
}
