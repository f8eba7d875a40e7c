package io.switchboard.telemetry.control;

import io.switchboard.platform.persistence.Database;
import io.switchboard.telemetry.boundary.HealthProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the database answers. */
@ApplicationScoped
public class DatabaseProbe implements HealthProbe {
  private static final String ASK = "select 1";

  private Database database;

  DatabaseProbe() {}

  @Inject
  public DatabaseProbe(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "database";
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
            return row.next() ? Finding.well() : Finding.unwell("The database answers nothing.");
          }
        });
  }
}
