package io.switchboard.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema to the version of this build before anything else starts. */
@Singleton(name = MigrateSchema.NAME)
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrateSchema {
  /** For {@code @DependsOn} of start-up singletons that use the database. */
  public static final String NAME = "MigrateSchema";

  private static final Logger LOG = LoggerFactory.getLogger(MigrateSchema.class);

  @Resource(lookup = "jdbc/switchboard")
  private DataSource dataSource;

  @Inject private Database database;

  @PostConstruct
  void migrate() {
    Flyway flyway =
        Flyway.configure(MigrateSchema.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .load();
    int applied = flyway.migrate().migrationsExecuted;
    bindToRowSecurity();
    LOG.info(
        "Database schema is at version {} ({} applied now)",
        flyway.info().current().getVersion(),
        applied);
  }

  private void bindToRowSecurity() {
    try (Connection connection = dataSource.getConnection()) {
      if (BoundRole.isNeeded(connection)) {
        BoundRole.prepare(connection);
        database.workAs(BoundRole.NAME);
        LOG.info(
            "The database user passes row-level security by: work is done as {}", BoundRole.NAME);
      }
    } catch (SQLException e) {
      throw DatabaseFailures.of(e);
    }
  }
}
