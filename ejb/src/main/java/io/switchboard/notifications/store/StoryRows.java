package io.switchboard.notifications.store;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.notifications.boundary.NotificationStory.StoryAttempt;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a notification's story from its row and those of its attempts. */
final class StoryRows {
  /** What {@link #read} needs, of a notification aliased {@code n}. */
  static final String COLUMNS =
      "n.id, n.workspace_id, n.user_id, n.type, n.content, n.status, n.platform, n.sent_at, n.error,"
          + " n.created_at, n.send_at, n.expires_at, n.due_at";

  private StoryRows() {}

  static NotificationStory read(ResultSet row, List<StoryAttempt> attempts) throws SQLException {
    NotificationStatus status = NotificationStatus.ofWord(row.getString("status")).orElseThrow();
    return new NotificationStory(
        row.getObject("id", UUID.class),
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        new UserId(row.getString("user_id")),
        row.getString("type"),
        row.getString("content"),
        status,
        Optional.ofNullable(row.getString("platform")).flatMap(ChannelKind::ofWord).orElse(null),
        time(row, "sent_at"),
        row.getString("error"),
        time(row, "created_at"),
        time(row, "send_at"),
        time(row, "expires_at"),
        status == NotificationStatus.PENDING ? time(row, "due_at") : null,
        attempts,
        List.of());
  }

  static List<StoryAttempt> attempts(Connection connection, UUID notification) throws SQLException {
    return attempts(connection, List.of(notification)).getOrDefault(notification, List.of());
  }

  /** The attempts of many, in order; a notification that was never tried is not in the answer. */
  static Map<UUID, List<StoryAttempt>> attempts(Connection connection, Collection<UUID> of)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select notification_id, at, platform, outcome, reason, retry_at, platform_message_id"
                + " from attempt where notification_id = any(?)"
                + " order by notification_id, attempt_no")) {
      select.setArray(1, new Columns<>(connection, of).uuids(id -> id));
      Map<UUID, List<StoryAttempt>> attempts = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          attempts
              .computeIfAbsent(
                  row.getObject("notification_id", UUID.class), id -> new ArrayList<>())
              .add(
                  new StoryAttempt(
                      time(row, "at"),
                      ChannelKind.ofWord(row.getString("platform")).orElseThrow(),
                      row.getString("outcome"),
                      row.getString("reason"),
                      time(row, "retry_at"),
                      row.getString("platform_message_id")));
        }
      }
      return attempts;
    }
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
