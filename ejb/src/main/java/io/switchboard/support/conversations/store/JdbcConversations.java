package io.switchboard.support.conversations.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ChainEntry;
import io.switchboard.support.conversations.entity.ChainHead;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Conversations;
import io.switchboard.support.conversations.entity.NewEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Conversations in PostgreSQL. */
@ApplicationScoped
class JdbcConversations implements Conversations {
  private static final String ADD =
      "insert into conversation (id, workspace_id, codename, customer_name, customer_key, locale,"
          + " status, created_at, updated_at, last_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (workspace_id, codename) do nothing";
  private static final String HOLD = "select * from conversation where id = ? for update";
  private static final String SAVE =
      "update conversation set customer_name = ?, about_note = ?, status = ?, assigned_agent = ?,"
          + " last_customer_at = ?, last_agent_at = ?, claimed_at = ?, first_answer_at = ?,"
          + " closed_at = ?, closed_by = ?, unclaimed_since = ?, reminders_sent = ?,"
          + " snoozed_until = ?, woken_at = ?, due_at = ?, close_count = ?, reopen_count = ?, rating = ?,"
          + " last_seq = ?, last_hash = ?, agents_read_seq = ?,"
          + " names_changed_on = ?, names_changed = ?, updated_at = ? where id = ?";
  private static final String APPEND =
      "insert into conversation_message (id, workspace_id, conversation_id, seq, kind, direction,"
          + " text, agent_id, agent_name, client_id, edits, attachment_id, attachment_sha256,"
          + " telegram_message_id, created_at, hash)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String KEPT =
      "select id, seq, created_at, text from conversation_message where conversation_id = ? and ";
  private static final String FORGET_GROUP =
      "update conversation_message set telegram_message_id = null"
          + " where workspace_id = ? and telegram_message_id is not null";
  private static final String MARK_READ =
      "update conversation set customer_read_seq = entry.seq from conversation_message entry"
          + " where entry.id = ? and entry.conversation_id = conversation.id"
          + " and conversation.id = ? and customer_read_seq < entry.seq";
  private static final String EMIT =
      "insert into template_emission as last (conversation_id, workspace_id, key, at)"
          + " values (?, ?, ?, ?) on conflict (conversation_id, key) do update"
          + " set at = excluded.at where last.at <= ?";

  private Database database;
  private Clock clock;

  JdbcConversations() {}

  @Inject
  JdbcConversations(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean add(Conversation conversation) {
    return database.inWorkspace(
        conversation.ref().workspace(),
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            Parameters to = new Parameters(insert);
            to.set(conversation.ref().id()).set(conversation.ref().workspace().value());
            to.set(conversation.codename());
            to.set(conversation.customer().nickname().orElse(null));
            to.set(conversation.customer().key().orElse(null));
            to.set(conversation.customer().locale()).set(conversation.status().word());
            to.set(conversation.milestones().created()).set(conversation.milestones().created());
            to.set(conversation.head().hash());
            return insert.executeUpdate() == 1;
          }
        });
  }

  @Override
  public Optional<Conversation> hold(ConversationRef ref) {
    return database.inWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(HOLD)) {
            select.setObject(1, ref.id());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(ConversationRow.read(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public void save(Conversation it, Optional<Instant> dueAt) {
    database.doInWorkspace(
        it.ref().workspace(),
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(SAVE)) {
            Parameters to = new Parameters(update);
            to.set(it.customer().nickname().orElse(null)).set(it.customer().note().orElse(null));
            to.set(it.status().word());
            to.set(it.agent().isPresent() ? (Long) it.agent().getAsLong() : null);
            to.set(it.milestones().lastCustomer()).set(it.milestones().lastAgent());
            to.set(it.milestones().claimed()).set(it.milestones().firstAnswer());
            to.set(it.milestones().closed()).set(it.closedBy().orElse(null));
            to.set(it.waiting().unclaimedSince()).set(it.waiting().reminders());
            to.set(it.waiting().snoozedUntil()).set(it.waiting().wokenAt());
            to.set(dueAt.orElse(null));
            to.set(it.tally().closed()).set(it.tally().reopened()).set(it.rating().orElse(null));
            to.set(it.head().seq()).set(it.head().hash());
            to.set(it.tally().agentsRead());
            to.set(it.nameChanges().day()).set(it.nameChanges().count());
            to.set(clock.instant()).set(it.ref().id());
            update.executeUpdate();
          }
        });
  }

  @Override
  public void append(Conversation conversation, UUID id, NewEntry entry, Instant at) {
    ConversationRef ref = conversation.ref();
    long seq = conversation.head().seq() + 1;
    byte[] hash =
        new ChainEntry(
                ref.id(),
                seq,
                id,
                entry.kind().word(),
                entry.direction().word(),
                entry.text(),
                entry.agentId(),
                entry.agentName(),
                entry.edits(),
                entry.file() == null ? null : HexFormat.of().formatHex(entry.file().sha256()),
                at)
            .hashAfter(conversation.head().hash());
    database.doInWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            Parameters to = new Parameters(insert);
            to.set(id).set(ref.workspace().value()).set(ref.id()).set(seq);
            to.set(entry.kind().word()).set(entry.direction().word()).set(entry.text());
            to.set(entry.agentId()).set(entry.agentName()).set(entry.clientId());
            to.set(entry.edits()).set(entry.file() == null ? null : entry.file().id());
            to.set(entry.file() == null ? null : entry.file().sha256());
            to.set(entry.telegramMessageId()).set(at).set(hash);
            insert.executeUpdate();
          }
        });
    conversation.grow(new ChainHead(seq, hash));
  }

  @Override
  public Optional<Kept> ofClient(ConversationRef ref, String clientId) {
    return kept(ref, "client_id = ?", clientId);
  }

  @Override
  public Optional<Kept> ofGroup(ConversationRef ref, long telegramMessageId) {
    return kept(ref, "telegram_message_id = ?", telegramMessageId);
  }

  private Optional<Kept> kept(ConversationRef ref, String condition, Object value) {
    return database.inWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(KEPT + condition)) {
            select.setObject(1, ref.id());
            select.setObject(2, value);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
          }
        });
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getLong("seq"),
        ConversationRow.time(row, "created_at"),
        row.getString("text"));
  }

  @Override
  public void forgetGroup(WorkspaceId workspace) {
    database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(FORGET_GROUP)) {
            update.setObject(1, workspace.value());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public boolean mayEmit(ConversationRef ref, String template, Duration rate, Instant now) {
    return database.inWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(EMIT)) {
            Parameters to = new Parameters(insert);
            to.set(ref.id()).set(ref.workspace().value()).set(template).set(now);
            to.set(now.minus(rate));
            return insert.executeUpdate() == 1;
          }
        });
  }

  @Override
  public void markRead(ConversationRef ref, UUID upTo) {
    database.doInWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(MARK_READ)) {
            new Parameters(update).set(upTo).set(ref.id());
            update.executeUpdate();
          }
        });
  }

  @Override
  public boolean remove(ConversationRef ref) {
    return database.inWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from conversation where id = ?")) {
            delete.setObject(1, ref.id());
            return delete.executeUpdate() == 1;
          }
        });
  }
}
