package io.switchboard.identity.store;

import io.switchboard.identity.entity.SealedTokenKeys;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;

/** Sealed token keys in the database. */
@ApplicationScoped
public class JdbcTokenKeys implements SealedTokenKeys {
  private Database database;
  private Clock clock;

  JdbcTokenKeys() {}

  @Inject
  public JdbcTokenKeys(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<byte[]> find(String kind) {
    return database.acrossWorkspaces(connection -> find(connection, kind));
  }

  @Override
  public byte[] addIfAbsent(String kind, byte[] sealed) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into token_key (kind, sealed, created_at) values (?, ?, ?)"
                      + " on conflict do nothing")) {
            insert.setString(1, kind);
            insert.setBytes(2, sealed);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
          }
          return find(connection, kind).orElseThrow();
        });
  }

  @Override
  public int replaceEach(BiFunction<String, byte[], byte[]> replacement) {
    return database.acrossWorkspaces(
        connection -> {
          int count = 0;
          try (PreparedStatement select =
                  connection.prepareStatement("select kind, sealed from token_key for update");
              PreparedStatement update =
                  connection.prepareStatement("update token_key set sealed = ? where kind = ?");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              update.setBytes(1, replacement.apply(rows.getString(1), rows.getBytes(2)));
              update.setString(2, rows.getString(1));
              count += update.executeUpdate();
            }
          }
          return count;
        });
  }

  private static Optional<byte[]> find(Connection connection, String kind) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select sealed from token_key where kind = ?")) {
      select.setString(1, kind);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }
}
