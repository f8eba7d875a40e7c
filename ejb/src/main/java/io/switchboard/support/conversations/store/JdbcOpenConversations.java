package io.switchboard.support.conversations.store;

import io.switchboard.platform.persistence.Database;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.entity.OpenConversations;
import io.switchboard.support.conversations.entity.OpenTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts open conversations in PostgreSQL, by the index that has only them. */
@ApplicationScoped
class JdbcOpenConversations implements OpenConversations {
  private static final String TALLY =
      "select status, count(*) as count, min(unclaimed_since) as since from conversation"
          + " where status in ('open_unclaimed', 'open_assigned', 'awaiting_customer')"
          + " group by status";

  private Database database;

  JdbcOpenConversations() {}

  @Inject
  JdbcOpenConversations(Database database) {
    this.database = database;
  }

  @Override
  public OpenTally tally() {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(TALLY);
              ResultSet row = select.executeQuery()) {
            Map<ConversationStatus, Long> counts = new EnumMap<>(ConversationStatus.class);
            Instant since = null;
            while (row.next()) {
              ConversationStatus status = ConversationStatus.ofWord(row.getString("status"));
              counts.put(status, row.getLong("count"));
              if (status == ConversationStatus.OPEN_UNCLAIMED) {
                since = ConversationRow.time(row, "since");
              }
            }
            return new OpenTally(counts, Optional.ofNullable(since));
          }
        });
  }
}
