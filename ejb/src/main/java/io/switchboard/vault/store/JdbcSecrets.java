package io.switchboard.vault.store;

import io.switchboard.platform.persistence.Database;
import io.switchboard.vault.boundary.SecretRef;
import io.switchboard.vault.entity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sealed secrets in the database. */
@ApplicationScoped
public class JdbcSecrets implements Secrets {
  private Database database;
  private Clock clock;

  JdbcSecrets() {}

  @Inject
  public JdbcSecrets(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<byte[]> find(SecretRef ref) {
    return database.withinScope(
        ref.workspace(),
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select ciphertext from secret"
                      + " where workspace_id = ? and user_id = ? and field = ?")) {
            name(select, ref);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public void put(SecretRef ref, byte[] ciphertext) {
    database.withinScope(
        ref.workspace(),
        connection -> {
          try (PreparedStatement upsert =
              connection.prepareStatement(
                  "insert into secret (workspace_id, user_id, field, ciphertext, changed_at)"
                      + " values (?, ?, ?, ?, ?)"
                      + " on conflict (workspace_id, user_id, field) do update"
                      + " set ciphertext = excluded.ciphertext,"
                      + " changed_at = excluded.changed_at")) {
            name(upsert, ref);
            upsert.setBytes(4, ciphertext);
            upsert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            return upsert.executeUpdate();
          }
        });
  }

  @Override
  public boolean remove(SecretRef ref) {
    return database.withinScope(
        ref.workspace(),
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "delete from secret where workspace_id = ? and user_id = ? and field = ?")) {
            name(delete, ref);
            return delete.executeUpdate() == 1;
          }
        });
  }

  private static void name(PreparedStatement statement, SecretRef ref) throws SQLException {
    statement.setObject(1, ref.workspace().value());
    statement.setString(2, ref.user().value());
    statement.setString(3, ref.field());
  }
}
