package io.switchboard.notifications.store;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.TextFormat;
import io.switchboard.notifications.boundary.OnUnknown;
import io.switchboard.notifications.boundary.Submission;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the rows that a claim answers. */
final class ClaimRows {
  private ClaimRows() {}

  static Claim read(ResultSet row) throws SQLException {
    Submission submission =
        new Submission(
            new ChannelOwner(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new UserId(row.getString("user_id"))),
            row.getString("type"),
            row.getString("content"),
            TextFormat.ofWord(row.getString("format")),
            ChannelWords.split(row.getString("channels")),
            time(row, "send_at"),
            time(row, "expires_at"),
            OnUnknown.valueOf(row.getString("on_unknown").toUpperCase(Locale.ROOT)),
            row.getBoolean("critical"));
    return new Claim(
        row.getObject("id", UUID.class),
        submission,
        time(row, "created_at").orElseThrow(),
        row.getInt("claim_no"),
        row.getInt("retries"),
        Set.copyOf(ChannelWords.split(row.getString("used_up"))),
        row.getInt("parts_sent"),
        time(row, "waiting_since"),
        row.getBoolean("cut_off"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
