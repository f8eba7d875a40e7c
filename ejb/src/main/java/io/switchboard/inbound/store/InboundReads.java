package io.switchboard.inbound.store;

import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.inbound.entity.InboundUpdates.Waiting;
import io.switchboard.platform.persistence.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is read of updates in PostgreSQL. */
final class InboundReads {
  private static final String IDS =
      "select stored.id, stored.channel_id from inbound_update stored join"
          + " unnest(?::uuid[], ?::text[]) with ordinality as wanted(channel_id, update_id, place)"
          + " on stored.channel_id = wanted.channel_id"
          + " and stored.platform_update_id = wanted.update_id order by wanted.place";
  private static final String FIND =
      "select stored.*, channel.user_id, channel.platform from inbound_update stored"
          + " join channel on channel.id = stored.channel_id where stored.id = ?";

  /** Ids that are numbers, in the order of numbers. */
  private static final String FIRST_WAITING =
      "select stored.*, channel.user_id, channel.platform from inbound_update stored"
          + " join channel on channel.id = stored.channel_id"
          + " where stored.channel_id = ? and stored.status = 'received'"
          + " order by length(stored.platform_update_id), stored.platform_update_id limit ?";

  private final Database database;

  InboundReads(Database database) {
    this.database = database;
  }

  List<Waiting> idsOf(Collection<PlatformUpdate> updates) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(IDS)) {
            select.setArray(1, array(connection, "uuid", updates, PlatformUpdate::channelId));
            select.setArray(2, array(connection, "text", updates, PlatformUpdate::updateId));
            return waiting(select);
          }
        });
  }

  Optional<InboundUpdate> find(UUID id) {
    return read(FIND, id).stream().findFirst();
  }

  List<InboundUpdate> firstWaiting(UUID channelId, int most) {
    return read(FIRST_WAITING, channelId, most);
  }

  private List<InboundUpdate> read(String sql, Object... values) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 1, values[i]);
            }
            List<InboundUpdate> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(InboundRow.read(row));
              }
            }
            return found;
          }
        });
  }

  static List<Waiting> waiting(PreparedStatement statement) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        waiting.add(new Waiting(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
      }
    }
    return waiting;
  }

  static java.sql.Array array(
      Connection connection,
      String type,
      Collection<PlatformUpdate> updates,
      Function<PlatformUpdate, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, updates.stream().map(value).toArray());
  }
}
