package io.switchboard.identity.store;

import io.switchboard.identity.entity.JmsUsers;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The broker's users in the database. */
@ApplicationScoped
public class JdbcJmsUsers implements JmsUsers {
  private Database database;

  JdbcJmsUsers() {}

  @Inject
  public JdbcJmsUsers(Database database) {
    this.database = database;
  }

  @Override
  public void add(String username, WorkspaceId workspace, Instant at) {
    database.doInWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into jms_user (username, workspace_id, created_at) values (?, ?, ?)")) {
            insert.setString(1, username);
            insert.setObject(2, workspace.value());
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
          }
        });
  }

  @Override
  public Optional<WorkspaceId> findWorkspace(String username) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("select workspace_id from jms_user where username = ?")) {
            select.setString(1, username);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new WorkspaceId(row.getObject(1, UUID.class)))
                  : Optional.empty();
            }
          }
        });
  }
}
