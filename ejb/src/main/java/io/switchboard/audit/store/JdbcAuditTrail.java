package io.switchboard.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.audit.boundary.AuditEntry;
import io.switchboard.audit.entity.AuditTrail;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;

/** The audit in the database. */
@ApplicationScoped
public class JdbcAuditTrail implements AuditTrail {
  private Database database;

  JdbcAuditTrail() {}

  @Inject
  public JdbcAuditTrail(Database database) {
    this.database = database;
  }

  @Override
  public void add(AuditEntry entry) {
    if (entry.workspace().isPresent()) {
      database.withinScope(entry.workspace().get(), connection -> insert(connection, entry));
    } else {
      database.acrossWorkspaces(connection -> insert(connection, entry));
    }
  }

  private static int insert(Connection connection, AuditEntry entry) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_entry (entry_id, workspace_id, at, actor, action, target, detail)"
                + " values (?, ?, ?, ?, ?, ?, ?::jsonb)")) {
      insert.setObject(1, entry.id());
      insert.setObject(2, entry.workspace().map(WorkspaceId::value).orElse(null));
      insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
      insert.setString(4, entry.actor());
      insert.setString(5, entry.action());
      insert.setString(6, entry.target());
      insert.setString(7, json(entry.detail()));
      return insert.executeUpdate();
    }
  }

  private static String json(Map<String, String> detail) {
    try {
      return Json.mapper().writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }
}
