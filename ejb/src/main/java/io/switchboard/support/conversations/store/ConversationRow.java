package io.switchboard.support.conversations.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.entity.ChainHead;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Customer;
import io.switchboard.support.conversations.entity.Milestones;
import io.switchboard.support.conversations.entity.NameChanges;
import io.switchboard.support.conversations.entity.Tally;
import io.switchboard.support.conversations.entity.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code conversation}. */
final class ConversationRow {
  private ConversationRow() {}

  static Conversation read(ResultSet row) throws SQLException {
    return new Conversation(
            ref(row),
            row.getString("codename"),
            new Customer(
                Optional.ofNullable(row.getString("customer_name")),
                Optional.ofNullable(row.getString("customer_key")),
                Optional.ofNullable(row.getString("about_note")),
                row.getString("locale")),
            ConversationStatus.ofWord(row.getString("status")),
            milestones(row),
            new Waiting(
                time(row, "unclaimed_since"),
                row.getInt("reminders_sent"),
                time(row, "snoozed_until"),
                time(row, "woken_at")),
            new ChainHead(row.getLong("last_seq"), row.getBytes("last_hash")))
        .restored(
            row.getObject("assigned_agent", Long.class),
            new Tally(
                row.getInt("close_count"),
                row.getInt("reopen_count"),
                row.getLong("agents_read_seq")),
            new NameChanges(
                row.getObject("names_changed_on", LocalDate.class), row.getInt("names_changed")),
            row.getObject("rating", Integer.class),
            row.getString("closed_by"));
  }

  static ConversationRef ref(ResultSet row) throws SQLException {
    return new ConversationRef(
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        row.getObject("id", UUID.class));
  }

  private static Milestones milestones(ResultSet row) throws SQLException {
    return new Milestones(
        time(row, "created_at"),
        time(row, "last_customer_at"),
        time(row, "last_agent_at"),
        time(row, "claimed_at"),
        time(row, "first_answer_at"),
        time(row, "closed_at"));
  }

  /** A time, or null. */
  static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
