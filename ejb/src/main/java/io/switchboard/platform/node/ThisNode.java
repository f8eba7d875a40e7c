package io.switchboard.platform.node;

import io.switchboard.platform.outage.Recurring;
import io.switchboard.platform.persistence.Database;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import io.switchboard.platform.persistence.MigrateSchema;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This run of the application. Claims and leases carry its id, so that a later run, or another
 * node, can tell whether their holder still lives.
 */
@Singleton(name = ThisNode.NAME)
@Startup
@DependsOn(MigrateSchema.NAME)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ThisNode {
  /** For {@code @DependsOn} of start-up singletons that claim work. */
  public static final String NAME = "ThisNode";

  /** A node not seen for longer counts as dead. */
  static final int DEAD_AFTER_SECONDS = 30;

  private static final Logger LOG = LoggerFactory.getLogger(ThisNode.class);

  private final UUID incarnation = UUID.randomUUID();

  @Inject private Database database;
  @Inject private NodeName name;

  /** The id of this run. */
  public UUID incarnation() {
    return incarnation;
  }

  @PostConstruct
  void register() {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement former =
              connection.prepareStatement("delete from node where name = ?")) {
            former.setString(1, name.value());
            former.executeUpdate();
          }
          showLife(connection);
        });
    LOG.info("This node is {} ({})", name.value(), incarnation);
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void beat() {
    Recurring.turn(
        LOG, "This node's sign of life", () -> database.doAcrossWorkspaces(this::showLife));
  }

  private void showLife(Connection connection) throws SQLException {
    try (PreparedStatement seen =
            connection.prepareStatement(
                "insert into node (id, name) values (?, ?)"
                    + " on conflict (id) do update set seen_at = now()");
        PreparedStatement dead =
            connection.prepareStatement(
                "delete from node where seen_at < now() - make_interval(secs => ?)")) {
      seen.setObject(1, incarnation);
      seen.setString(2, name.value());
      seen.executeUpdate();
      dead.setInt(1, DEAD_AFTER_SECONDS);
      dead.executeUpdate();
    }
  }

  @PreDestroy
  void leave() {
    try {
      database.doAcrossWorkspaces(
          connection -> {
            try (PreparedStatement self =
                connection.prepareStatement("delete from node where id = ?")) {
              self.setObject(1, incarnation);
              self.executeUpdate();
            }
          });
    } catch (DatabaseUnavailable away) {
      LOG.warn("This node leaves without saying so: {}", away.getMessage());
    }
  }
}
