package io.switchboard.platform.messaging;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events that could not be published when they happened. */
@ApplicationScoped
class EventOutbox {
  private static final int PAGE = 500;

  private Database database;
  private MessageSender sender;

  EventOutbox() {}

  @Inject
  EventOutbox(Database database, MessageSender sender) {
    this.database = database;
    this.sender = sender;
  }

  void keep(Collection<Event> events, List<QueueMessage> messages) {
    database.doAcrossWorkspaces(connection -> insert(connection, events, messages));
  }

  /** Keeps events of one workspace in the caller's transaction. */
  void keepWithin(WorkspaceId workspace, Collection<Event> events, List<QueueMessage> messages) {
    database.withinScope(
        workspace,
        connection -> {
          insert(connection, events, messages);
          return true;
        });
  }

  private static void insert(
      Connection connection, Collection<Event> events, List<QueueMessage> messages)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into event_outbox (id, workspace_id, type, body) values (?, ?, ?, ?)")) {
      Iterator<QueueMessage> bodies = messages.iterator();
      for (Event event : events) {
        insert.setObject(1, event.id());
        insert.setObject(2, event.workspace().value());
        insert.setString(3, event.type());
        insert.setString(4, bodies.next().body());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * Publishes the oldest page of what is kept, and forgets it. One node at a time does, for pages
   * that are published side by side lose their order.
   *
   * @return whether there may be more for the caller
   * @throws BrokerUnavailable nothing was forgotten
   */
  boolean publishPage() {
    return database.acrossWorkspaces(
        connection -> {
          if (!isOurTurn(connection)) {
            return false;
          }
          List<UUID> ids = new ArrayList<>();
          List<QueueMessage> messages = new ArrayList<>();
          readPage(connection, ids, messages);
          if (ids.isEmpty()) {
            return false;
          }
          sender.publish(messages);
          forget(connection, ids);
          return ids.size() == PAGE;
        });
  }

  private static boolean isOurTurn(Connection connection) throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtextextended('event outbox', 0))");
        ResultSet row = lock.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void readPage(Connection connection, List<UUID> ids, List<QueueMessage> messages)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, workspace_id, type, body from event_outbox order by kept_at, id limit "
                + PAGE
                + " for update skip locked")) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
          messages.add(
              QueueMessage.of(
                  row.getString(4),
                  Map.of("type", row.getString(3), Queues.WORKSPACE, row.getString(2))));
        }
      }
    }
  }

  private static void forget(Connection connection, List<UUID> ids) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from event_outbox where id = any(?)")) {
      delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      delete.executeUpdate();
    }
  }
}
