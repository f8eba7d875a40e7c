package io.switchboard.support.conversations.store;

import io.switchboard.platform.persistence.Columns;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ChainEntry;
import io.switchboard.support.conversations.boundary.Direction;
import io.switchboard.support.conversations.boundary.EntryKind;
import io.switchboard.support.conversations.boundary.ReadTranscript.Link;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.conversations.boundary.TranscriptMessage.SentFile;
import io.switchboard.support.conversations.entity.Transcripts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Transcripts in PostgreSQL. */
@ApplicationScoped
class JdbcTranscripts implements Transcripts {
  private static final String ENTRIES =
      "select entry.id, entry.seq, entry.kind, entry.direction, entry.agent_name, entry.client_id,"
          + " entry.created_at, entry.edits, coalesce(latest.text, entry.text) as text,"
          + " latest.created_at as edited_at, file.id as file_id, file.name as file_name,"
          + " file.content_type, file.size from conversation_message entry"
          + " left join lateral (select text, created_at from conversation_message edit"
          + " where edit.edits = entry.id order by edit.seq desc limit 1) latest"
          + " on entry.kind = 'message'"
          + " left join attachment file on file.id = entry.attachment_id"
          + " where entry.conversation_id = ? and entry.seq > ? order by entry.seq ";
  private static final String CHAIN =
      "select * from conversation_message where conversation_id = ? and seq > ?"
          + " order by seq limit ?";

  private Database database;

  JdbcTranscripts() {}

  @Inject
  JdbcTranscripts(Database database) {
    this.database = database;
  }

  @Override
  public List<TranscriptMessage> after(ConversationRef ref, long seq, int limit) {
    return entries(ref, seq, "limit ?", limit);
  }

  @Override
  public List<TranscriptMessage> last(ConversationRef ref, int limit) {
    List<TranscriptMessage> entries = new ArrayList<>(entries(ref, 0, "desc limit ?", limit));
    Collections.reverse(entries);
    return entries;
  }

  private List<TranscriptMessage> entries(ConversationRef ref, long seq, String end, int limit) {
    return database.inWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ENTRIES + end)) {
            select.setObject(1, ref.id());
            select.setLong(2, seq);
            select.setInt(3, limit);
            List<TranscriptMessage> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                entries.add(entry(row));
              }
            }
            return entries;
          }
        });
  }

  private static TranscriptMessage entry(ResultSet row) throws SQLException {
    UUID file = row.getObject("file_id", UUID.class);
    return new TranscriptMessage(
        row.getObject("id", UUID.class),
        row.getLong("seq"),
        EntryKind.ofWord(row.getString("kind")),
        Direction.ofWord(row.getString("direction")),
        row.getString("text"),
        Optional.ofNullable(row.getString("agent_name")),
        Optional.ofNullable(row.getString("client_id")),
        ConversationRow.time(row, "created_at"),
        Optional.ofNullable(ConversationRow.time(row, "edited_at")),
        Optional.ofNullable(row.getObject("edits", UUID.class)),
        file == null
            ? Optional.empty()
            : Optional.of(
                new SentFile(
                    file,
                    row.getString("file_name"),
                    row.getString("content_type"),
                    row.getInt("size"))));
  }

  @Override
  public List<Link> chain(ConversationRef ref, long afterSeq, int limit) {
    return database.inWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(CHAIN)) {
            select.setObject(1, ref.id());
            select.setLong(2, afterSeq);
            select.setInt(3, limit);
            List<Link> links = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                links.add(link(row));
              }
            }
            return links;
          }
        });
  }

  private static Link link(ResultSet row) throws SQLException {
    byte[] sha256 = row.getBytes("attachment_sha256");
    ChainEntry entry =
        new ChainEntry(
            row.getObject("conversation_id", UUID.class),
            row.getLong("seq"),
            row.getObject("id", UUID.class),
            row.getString("kind"),
            row.getString("direction"),
            row.getString("text"),
            row.getObject("agent_id", Long.class),
            row.getString("agent_name"),
            row.getObject("edits", UUID.class),
            sha256 == null ? null : HexFormat.of().formatHex(sha256),
            ConversationRow.time(row, "created_at"));
    return new Link(entry, row.getString("client_id"), row.getBytes("hash"));
  }

  @Override
  public OptionalLong seqOf(ConversationRef ref, UUID message) {
    return database.inWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select seq from conversation_message where conversation_id = ? and id = ?")) {
            select.setObject(1, ref.id());
            select.setObject(2, message);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
          }
        });
  }

  @Override
  public Map<UUID, Long> lastSeqs(Collection<UUID> conversations) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id, last_seq from conversation where id = any(?)")) {
            select.setArray(1, new Columns<>(connection, conversations).uuids(id -> id));
            Map<UUID, Long> seqs = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                seqs.put(row.getObject(1, UUID.class), row.getLong(2));
              }
            }
            return seqs;
          }
        });
  }
}
