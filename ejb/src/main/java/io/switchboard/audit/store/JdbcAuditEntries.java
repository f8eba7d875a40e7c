package io.switchboard.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.switchboard.audit.boundary.AuditEntry;
import io.switchboard.audit.boundary.AuditFilter;
import io.switchboard.audit.entity.AuditEntries;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import io.switchboard.platform.persistence.Database;
import io.switchboard.platform.persistence.Database.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The audit in the database, read. */
@ApplicationScoped
public class JdbcAuditEntries implements AuditEntries {
  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  /** How far an entry's id, which is made first, may be from its time. */
  private static final Duration SLACK = Duration.ofMinutes(5);

  private Database database;

  JdbcAuditEntries() {}

  @Inject
  public JdbcAuditEntries(Database database) {
    this.database = database;
  }

  @Override
  public List<AuditEntry> newest(AuditFilter filter, Optional<UUID> before, int limit) {
    return read(filter, " and entry_id < ?", before, " order by entry_id desc limit ?", limit);
  }

  @Override
  public List<AuditEntry> oldest(AuditFilter filter, Optional<UUID> after, int limit) {
    return read(filter, " and entry_id > ?", after, " order by entry_id limit ?", limit);
  }

  private List<AuditEntry> read(
      AuditFilter filter, String beyond, Optional<UUID> id, String end, int limit) {
    StringBuilder sql = new StringBuilder("select * from audit_entry where true");
    List<Object> values = new ArrayList<>();
    filter.workspace().ifPresent(is -> add(sql, values, " and workspace_id = ?", is.value()));
    filter
        .action()
        .ifPresent(
            is -> {
              add(sql, values, " and (action = ?", is);
              add(sql, values, " or starts_with(action, ?))", is + ".");
            });
    filter.target().ifPresent(is -> add(sql, values, " and target = ?", is));
    filter
        .from()
        .ifPresent(
            is -> {
              add(sql, values, " and at >= ?", column(is));
              add(sql, values, " and entry_id >= ?", firstId(is.minus(SLACK)));
            });
    filter
        .to()
        .ifPresent(
            is -> {
              add(sql, values, " and at < ?", column(is));
              add(sql, values, " and entry_id < ?", firstId(is.plus(SLACK)));
            });
    id.ifPresent(is -> add(sql, values, beyond, is));
    add(sql, values, end, limit);
    Work<List<AuditEntry>> work =
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
              select.setObject(i + 1, values.get(i));
            }
            return entries(select);
          }
        };
    return filter.workspace().isPresent()
        ? database.inWorkspace(filter.workspace().get(), work)
        : database.acrossWorkspaces(work);
  }

  private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
    sql.append(condition);
    values.add(value);
  }

  private static OffsetDateTime column(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /** The least id (RFC 9562, version 7) that is made at this time. */
  private static UUID firstId(Instant time) {
    return new UUID(Math.max(0, time.toEpochMilli()) << 16 | 0x7000L, 1L << 63);
  }

  private static List<AuditEntry> entries(PreparedStatement select) throws SQLException {
    List<AuditEntry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(
            new AuditEntry(
                row.getObject("entry_id", UUID.class),
                Optional.ofNullable(row.getObject("workspace_id", UUID.class))
                    .map(WorkspaceId::new),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("target"),
                detail(row.getString("detail"))));
      }
    }
    return entries;
  }

  private static Map<String, String> detail(String json) {
    try {
      return Json.mapper().readValue(json, DETAIL);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The detail of an audit entry cannot be read", e);
    }
  }
}
