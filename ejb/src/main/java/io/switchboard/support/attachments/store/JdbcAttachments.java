package io.switchboard.support.attachments.store;

import io.switchboard.platform.persistence.Database;
import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.Attachment.Opened;
import io.switchboard.support.attachments.entity.Attachments;
import io.switchboard.support.boundary.ConversationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Attachments in PostgreSQL. */
@ApplicationScoped
class JdbcAttachments implements Attachments {
  private static final String COLUMNS = "id, name, content_type, size, sha256";

  private Database database;

  JdbcAttachments() {}

  @Inject
  JdbcAttachments(Database database) {
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
