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
  public List<ApiKeyView> list(WorkspaceId workspace) {
    return database.inWorkspace(
        workspace,
        connection -> {
          List<ApiKeyView> keys = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select key_id, lookup, created_at, revoked_at from api_key"
                          + " order by key_id desc");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              OffsetDateTime revoked = rows.getObject(4, OffsetDateTime.class);
              keys.add(
                  new ApiKeyView(
                      rows.getObject(1, UUID.class),
                      rows.getString(2),
                      rows.getObject(3, OffsetDateTime.class).toInstant(),
                      revoked == null ? null : revoked.toInstant()));
            }
          }
          return keys;
        });
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
