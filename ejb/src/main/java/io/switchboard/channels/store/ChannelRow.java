package io.switchboard.channels.store;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Account;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channel.Times;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads a row of the table {@code channel}. */
final class ChannelRow {
  static final String COLUMNS =
      "channel.id, channel.workspace_id, channel.user_id, channel.platform, channel.status,"
          + " channel.enabled, channel.priority, channel.allow_from, channel.external_id,"
          + " channel.username, channel.address, channel.health_reason, channel.version,"
          + " channel.created_at, channel.updated_at, channel.last_used_at";

  private ChannelRow() {}

  static Channel read(ResultSet row) throws SQLException {
    return new Channel(
        row.getObject("id", UUID.class),
        owner(row),
        kind(row),
        ChannelStatus.ofWord(row.getString("status")),
        new Preferences(
            row.getBoolean("enabled"),
            row.getObject("priority", Integer.class),
            texts(row.getArray("allow_from"))),
        new Account(
            row.getString("external_id"), row.getString("username"), row.getString("address")),
        row.getString("health_reason"),
        row.getLong("version"),
        new Times(
            instant(row, "created_at"), instant(row, "updated_at"), instant(row, "last_used_at")));
  }

  static ChannelOwner owner(ResultSet row) throws SQLException {
    return new ChannelOwner(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new UserId(row.getString("user_id")));
  }

  static ChannelKind kind(ResultSet row) throws SQLException {
    String word = row.getString("platform");
    return ChannelKind.ofWord(word)
        .orElseThrow(() -> new IllegalStateException("Unknown platform in a row: " + word));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
