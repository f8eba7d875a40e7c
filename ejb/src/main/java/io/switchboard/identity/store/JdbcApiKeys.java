package io.switchboard.identity.store;

import io.switchboard.identity.boundary.ApiKeyView;
import io.switchboard.identity.control.ApiKeySecret;
import io.switchboard.identity.entity.ApiKey;
import io.switchboard.identity.entity.ApiKeys;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** API keys in the database. */
@ApplicationScoped
public class JdbcApiKeys implements ApiKeys {
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private Database database;

  JdbcApiKeys() {}

  @Inject
  public JdbcApiKeys(Database database) {
    this.database = database;
  }

  @Override
  public void add(WorkspaceId workspace, UUID id, ApiKeySecret secret, Instant at) {
    database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into api_key (key_id, workspace_id, lookup, hash, created_at)"
                      + " values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, workspace.value());
            insert.setString(3, secret.lookup());
            insert.setBytes(4, secret.hash());
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public Optional<ApiKey> findByLookup(String lookup) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select key_id, workspace_id, hash from api_key"
                      + " where lookup = ? and revoked_at is null")) {
            select.setString(1, lookup);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new ApiKey(
                          row.getObject(1, UUID.class),
                          new WorkspaceId(row.getObject(2, UUID.class)),
                          row.getBytes(3)))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public void noteUse(WorkspaceId workspace, UUID id, Instant at) {
    database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update api_key set last_used_at = ? where key_id = ?"
                      + " and (last_used_at is null or last_used_at < ?)")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            update.setObject(3, at.minus(NOTED_EVERY).atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
          }
        });
  }

  @Override
  public List<ApiKeyView> list(WorkspaceId workspace) {
    return database.inWorkspace(
        workspace,
        connection -> {
          List<ApiKeyView> keys = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select key_id, lookup, created_at, revoked_at, last_used_at"
                          + " from api_key"
                          + " order by key_id desc");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              keys.add(
                  new ApiKeyView(
                      rows.getObject(1, UUID.class),
                      rows.getString(2),
                      rows.getObject(3, OffsetDateTime.class).toInstant(),
                      instant(rows, 4),
                      instant(rows, 5)));
            }
          }
          return keys;
        });
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @Override
  public boolean revoke(WorkspaceId workspace, UUID id, Instant at) {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update api_key set revoked_at = ? where key_id = ? and revoked_at is null")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            return update.executeUpdate() == 1;
          }
        });
  }
}
