package io.switchboard.support.desk.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskStatus;
import io.switchboard.support.desk.entity.KeptDesk;
import io.switchboard.support.desk.entity.KeptDesk.Group;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes a row of the table {@code desk}. */
final class DeskRow {
  static final String COLUMNS =
      "desk.workspace_id, desk.channel_id, desk.group_id, desk.group_title,"
          + " desk.allowed_origins, desk.alert_emails, desk.status, desk.status_reason,"
          + " desk.status_since, desk.paused_until";
  static final String SELECT = "select " + COLUMNS + " from desk";

  private DeskRow() {}

  static KeptDesk read(ResultSet row) throws SQLException {
    return new KeptDesk(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        row.getObject("channel_id", UUID.class),
        new Group(Long.toString(row.getLong("group_id")), row.getString("group_title")),
        texts(row, "allowed_origins"),
        texts(row, "alert_emails"),
        DeskStatus.ofWord(row.getString("status")),
        Optional.ofNullable(row.getString("status_reason")),
        time(row, "status_since").orElseThrow(),
        time(row, "paused_until"));
  }

  /** The columns in their order but the pause, and the time of the change. */
  static void bind(Connection connection, PreparedStatement statement, KeptDesk desk)
      throws SQLException {
    statement.setObject(1, desk.workspace().value());
    statement.setObject(2, desk.channelId());
    statement.setLong(3, Long.parseLong(desk.group().id()));
    statement.setString(4, desk.group().title());
    statement.setArray(5, connection.createArrayOf("text", desk.allowedOrigins().toArray()));
    statement.setArray(6, connection.createArrayOf("text", desk.alertEmails().toArray()));
    statement.setString(7, desk.status().word());
    statement.setString(8, desk.reason().orElse(null));
    statement.setObject(9, desk.since().atOffset(ZoneOffset.UTC));
    statement.setObject(10, desk.since().atOffset(ZoneOffset.UTC));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
