package io.switchboard.vault.store;

import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.vault.entity.KeysetOwner;
import io.switchboard.vault.entity.Keysets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Sealed keysets in the database. */
@ApplicationScoped
public class JdbcKeysets implements Keysets {
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String FIND =
      "select sealed from user_keyset where workspace_id = ? and user_id = ?";

  private Database database;
  private Clock clock;

  JdbcKeysets() {}

  @Inject
  public JdbcKeysets(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<byte[]> find(KeysetOwner owner) {
    return database.withinScope(owner.workspace(), connection -> find(connection, owner, FIND));
  }

  @Override
  public byte[] addIfAbsent(KeysetOwner owner, byte[] sealed) {
    return database.withinScope(
        owner.workspace(),
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into user_keyset (workspace_id, user_id, sealed, changed_at)"
                      + " values (?, ?, ?, ?) on conflict do nothing")) {
            name(insert, owner);
            insert.setBytes(3, sealed);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
          }
          return find(connection, owner, FIND).orElseThrow();
        });
  }

  @Override
  public boolean replace(KeysetOwner owner, UnaryOperator<byte[]> replacement) {
    return database.withinScope(
        owner.workspace(),
        connection -> {
          Optional<byte[]> stored = find(connection, owner, FIND + " for update");
          if (stored.isEmpty()) {
            return false;
          }
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update user_keyset set sealed = ?, changed_at = ?"
                      + " where workspace_id = ? and user_id = ?")) {
            update.setBytes(1, replacement.apply(stored.get()));
            update.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(3, owner.workspace().value());
            update.setString(4, owner.user().value());
            return update.executeUpdate() == 1;
          }
        });
  }

  @Override
  public boolean remove(KeysetOwner owner) {
    return database.withinScope(
        owner.workspace(),
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "delete from user_keyset where workspace_id = ? and user_id = ?")) {
            name(delete, owner);
            return delete.executeUpdate() == 1;
          }
        });
  }

  @Override
  public Optional<KeysetOwner> next(KeysetOwner after) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select workspace_id, user_id from user_keyset"
                      + " where (workspace_id, user_id) > (?, ?)"
                      + " order by workspace_id, user_id limit 1")) {
            select.setObject(1, after == null ? BEFORE_ALL : after.workspace().value());
            select.setString(2, after == null ? "" : after.user().value());
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new KeysetOwner(
                          new WorkspaceId(row.getObject(1, UUID.class)),
                          new UserId(row.getString(2))))
                  : Optional.empty();
            }
          }
        });
  }

  private static Optional<byte[]> find(Connection connection, KeysetOwner owner, String sql)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      name(select, owner);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  private static void name(PreparedStatement statement, KeysetOwner owner) throws SQLException {
    statement.setObject(1, owner.workspace().value());
    statement.setString(2, owner.user().value());
  }
}
