package io.switchboard.support.conversations.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.platform.persistence.Database.Work;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.FindConversations.Filter;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.ConversationViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conversations to look at, in PostgreSQL. */
@ApplicationScoped
class JdbcConversationViews implements ConversationViews {
  private static final String SELECT =
      "select conversation.*,"
          + " (select count(*) from conversation_message entry"
          + " where entry.conversation_id = conversation.id and entry.direction = 'inbound'"
          + " and entry.kind = 'message' and entry.seq > agents_read_seq) as unread_by_agents,"
          + " (select count(*) from conversation_message entry"
          + " where entry.conversation_id = conversation.id and entry.direction = 'outbound'"
          + " and entry.kind in ('message', 'service') and entry.seq > customer_read_seq)"
          + " as unread_by_customer from conversation where ";

  private Database database;

  JdbcConversationViews() {}

  @Inject
  JdbcConversationViews(Database database) {
    this.database = database;
  }

  @Override
  public List<ConversationView> page(
      WorkspaceId workspace, Filter filter, Optional<UUID> before, int limit) {
    return database.inWorkspace(
        workspace,
        select(
            "workspace_id = ? and (cardinality(?::text[]) = 0 or status = any(?::text[]))"
                + " and (?::text is null or codename ilike ? or customer_name ilike ?)"
                + " and (?::uuid is null or id < ?) order by id desc limit ?",
            statement -> {
              String[] words =
                  filter.status().stream().map(ConversationStatus::word).toArray(String[]::new);
              String like = filter.words().map(JdbcConversationViews::like).orElse(null);
              statement.setObject(1, workspace.value());
              statement.setArray(2, statement.getConnection().createArrayOf("text", words));
              statement.setArray(3, statement.getConnection().createArrayOf("text", words));
              statement.setString(4, like);
              statement.setString(5, like);
              statement.setString(6, like);
              statement.setObject(7, before.orElse(null));
              statement.setObject(8, before.orElse(null));
              statement.setInt(9, limit);
            }));
  }

  /** A part of the text, whatever its characters mean to PostgreSQL. */
  private static String like(String words) {
    return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  @Override
  public Optional<ConversationView> find(ConversationRef ref) {
    return database
        .inWorkspace(
            ref.workspace(), select("id = ?", statement -> statement.setObject(1, ref.id())))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<ConversationView> anywhere(UUID id) {
    return database
        .acrossWorkspaces(select("id = ?", statement -> statement.setObject(1, id)))
        .stream()
        .findFirst();
  }

  @Override
  public List<ConversationView> earlier(ConversationRef ref, String customerKey, int limit) {
    return database.inWorkspace(
        ref.workspace(),
        select(
            "workspace_id = ? and customer_key = ? and id < ? order by id desc limit ?",
            statement -> {
              statement.setObject(1, ref.workspace().value());
              statement.setString(2, customerKey);
              statement.setObject(3, ref.id());
              statement.setInt(4, limit);
            }));
  }

  @FunctionalInterface
  private interface Setting {
    void on(PreparedStatement statement) throws SQLException;
  }

  private static Work<List<ConversationView>> select(String where, Setting parameters) {
    return connection -> {
      try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
        parameters.on(select);
        List<ConversationView> views = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            views.add(view(row));
          }
        }
        return views;
      }
    };
  }

  private static ConversationView view(ResultSet row) throws SQLException {
    Conversation it = ConversationRow.read(row);
    return new ConversationView(
        it.ref(),
        it.codename(),
        it.customer().nickname(),
        it.customer().note(),
        it.status(),
        it.agent(),
        it.milestones().created(),
        Optional.ofNullable(it.milestones().lastCustomer()),
        Optional.ofNullable(it.milestones().lastAgent()),
        Optional.ofNullable(it.milestones().claimed()),
        Optional.ofNullable(it.milestones().firstAnswer()),
        Optional.ofNullable(it.milestones().closed()),
        it.closedBy(),
        Optional.ofNullable(it.waiting().snoozedUntil()),
        it.tally().closed(),
        it.tally().reopened(),
        it.rating(),
        row.getLong("unread_by_agents"),
        row.getLong("unread_by_customer"),
        it.head().seq(),
        HexFormat.of().formatHex(it.head().hash()));
  }
}
