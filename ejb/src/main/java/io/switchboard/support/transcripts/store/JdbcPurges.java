package io.switchboard.support.transcripts.store;

import io.switchboard.platform.persistence.Database;
import io.switchboard.support.transcripts.entity.Purges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;

/** Purges in PostgreSQL: whoever changes the row is the one. */
@ApplicationScoped
public class JdbcPurges implements Purges {
  private Database database;

  JdbcPurges() {}

  @Inject
  public JdbcPurges(Database database) {
    this.database = database;
  }

  @Override
  public boolean begin(Instant now, Instant lastUpTo) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update retention_run set last_at = ? where last_at <= ?")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, lastUpTo.atOffset(ZoneOffset.UTC));
            return update.executeUpdate() == 1;
          }
        });
  }
}
