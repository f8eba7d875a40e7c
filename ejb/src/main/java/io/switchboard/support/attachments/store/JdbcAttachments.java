package io.switchboard.support.attachments.store;

import io.switchboard.platform.persistence.Database;
import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.Attachment.Opened;
import io.switchboard.support.attachments.boundary.Kept;
import io.switchboard.support.attachments.entity.Allowance;
import io.switchboard.support.attachments.entity.Attachments;
import io.switchboard.support.attachments.entity.NewAttachment;
import io.switchboard.support.boundary.ConversationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Attachments in PostgreSQL. */
@ApplicationScoped
public class JdbcAttachments implements Attachments {
  private static final String COLUMNS = "id, name, content_type, size, sha256";

  /** Files of one conversation are added one after the other. */
  private static final String HOLD =
      "select pg_advisory_xact_lock(hashtextextended('attachments ' || ?, 0))";

  private static final String STATE =
      """
      select exists (select from conversation where id = ?),
        count(*) filter (where created_at > ?),
        coalesce(sum(size) filter (where created_at > ?), 0),
        coalesce(array_agg(name), '{}')
      from attachment where conversation_id = ?""";
  private static final String INSERT =
      """
      insert into attachment (id, workspace_id, conversation_id, name, content_type, size, sha256,
        content, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String REMOVE_UNSENT =
      """
      delete from attachment where id in (
        select id from attachment file where created_at < ?
        and not exists (
          select from conversation_message message where message.attachment_id = file.id)
        limit ?)""";

  private Database database;

  JdbcAttachments() {}

  @Inject
  public JdbcAttachments(Database database) {
    this.database = database;
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  @Override
  public Optional<Attachment> find(ConversationRef conversation, UUID id) {
    return read(COLUMNS, conversation, id, JdbcAttachments::attachment);
  }

  @Override
  public Optional<Opened> open(ConversationRef conversation, UUID id) {
    return read(
        COLUMNS + ", content",
        conversation,
        id,
        row -> new Opened(attachment(row), row.getBytes("content")));
  }

  @Override
  public Kept add(NewAttachment file, Allowance allowance) {
    return database.inWorkspace(
        file.conversation().workspace(),
        connection -> {
          hold(connection, file.conversation());
          State state = state(connection, file, allowance.within());
          if (!state.conversation) {
            return new Kept.NoConversation();
          }
          if (state.files >= allowance.files()
              || state.bytes + file.content().length > allowance.bytes()) {
            return new Kept.TooMany();
          }
          String unused = file.name().unless(name -> state.names.contains(folded(name))).value();
          insert(connection, file, unused);
          return new Kept.Done(
              new Attachment(
                  file.id(), unused, file.contentType(), file.content().length, file.sha256()));
        });
  }

  @Override
  public int removeUnsent(Instant before, int most) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(REMOVE_UNSENT)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.setInt(2, most);
            return delete.executeUpdate();
          }
        });
  }

  private record State(boolean conversation, int files, long bytes, Set<String> names) {}

  private static void hold(Connection connection, ConversationRef conversation)
      throws SQLException {
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setString(1, conversation.id().toString());
      hold.execute();
    }
  }

  private static State state(Connection connection, NewAttachment file, Duration within)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(STATE)) {
      OffsetDateTime since = file.createdAt().minus(within).atOffset(ZoneOffset.UTC);
      select.setObject(1, file.conversation().id());
      select.setObject(2, since);
      select.setObject(3, since);
      select.setObject(4, file.conversation().id());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new State(
            row.getBoolean(1),
            row.getInt(2),
            row.getLong(3),
            folded((String[]) row.getArray(4).getArray()));
      }
    }
  }

  private static Set<String> folded(String[] names) {
    return Arrays.stream(names).map(JdbcAttachments::folded).collect(Collectors.toSet());
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static void insert(Connection connection, NewAttachment file, String name)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, file.id());
      insert.setObject(2, file.conversation().workspace().value());
      insert.setObject(3, file.conversation().id());
      insert.setString(4, name);
      insert.setString(5, file.contentType());
      insert.setInt(6, file.content().length);
      insert.setBytes(7, file.sha256());
      insert.setBytes(8, file.content());
      insert.setObject(9, file.createdAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  @Override
  public Optional<byte[]> part(ConversationRef conversation, UUID id, int from, int length) {
    return read(
        "substring(content from %d for %d)".formatted(from + 1, length),
        conversation,
        id,
        row -> row.getBytes(1));
  }

  private <T> Optional<T> read(
      String columns, ConversationRef conversation, UUID id, Reading<T> reading) {
    return database.inWorkspace(
        conversation.workspace(),
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select " + columns + " from attachment where id = ? and conversation_id = ?")) {
            select.setObject(1, id);
            select.setObject(2, conversation.id());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
          }
        });
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("content_type"),
        row.getInt("size"),
        row.getBytes("sha256"));
  }
}
