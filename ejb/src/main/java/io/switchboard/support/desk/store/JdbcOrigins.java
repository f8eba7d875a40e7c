package io.switchboard.support.desk.store;

import io.switchboard.platform.persistence.Database;
import io.switchboard.support.desk.entity.Origins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Set;

/** Origins in the database. */
@ApplicationScoped
public class JdbcOrigins implements Origins {
  private Database database;

  JdbcOrigins() {}

  @Inject
  public JdbcOrigins(Database database) {
    this.database = database;
  }

  @Override
  public Set<String> all() {
    return database.acrossWorkspaces(
        connection -> {
          Set<String> all = new HashSet<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select distinct lower(origin) from desk, unnest(allowed_origins) origin");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              all.add(rows.getString(1));
            }
          }
          return all;
        });
  }
}
