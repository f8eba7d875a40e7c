package io.switchboard.telemetry.control;

import io.switchboard.platform.persistence.Database;
import io.switchboard.telemetry.boundary.HealthProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the schema's migrations all succeeded. */
@ApplicationScoped
public class MigrationsProbe implements HealthProbe {
  private static final String ASK =
      "select count(*) filter (where success), count(*) filter (where not success)"
          + " from flyway_schema_history";

  private Database database;

  MigrationsProbe() {}

  @Inject
  public MigrationsProbe(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "migrations";
  }

  @Override
  public boolean isEssential() {
    return true;
  }

  @Override
  public Finding check() {
    return database.acrossWorkspaces(
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(ASK)) {
            return row.next() && row.getInt(1) > 0 && row.getInt(2) == 0
                ? Finding.well()
                : Finding.unwell(
                    "A migration of the schema failed; the log of the start says why.");
          }
        });
  }
}
