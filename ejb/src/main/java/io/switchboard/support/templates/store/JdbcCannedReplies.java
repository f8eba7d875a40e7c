package io.switchboard.support.templates.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.templates.boundary.CannedReply;
import io.switchboard.support.templates.entity.CannedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Canned replies in PostgreSQL. Names are ASCII, and ordered by their bytes. */
@ApplicationScoped
public class JdbcCannedReplies implements CannedReplies {
  private static final String SELECT = "select name, text from canned_reply where workspace_id = ?";
  private static final String PAGE =
      SELECT + " and name collate \"C\" > ? order by name collate \"C\" limit ?";
  private static final String PUT =
      """
      insert into canned_reply (workspace_id, name, text, updated_at) values (?, ?, ?, ?)
      on conflict (workspace_id, name) do update set text = excluded.text,
        updated_at = excluded.updated_at""";
  private static final String REMOVE =
      "delete from canned_reply where workspace_id = ? and name = ?";

  private Database database;
  private Clock clock;

  JdbcCannedReplies() {}

  @Inject
  public JdbcCannedReplies(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<CannedReply> find(WorkspaceId workspace, String name) {
    return read(workspace, SELECT + " and name = ?", name).stream().findFirst();
  }

  @Override
  public List<CannedReply> list(WorkspaceId workspace, int most, Optional<String> after) {
    return read(workspace, PAGE, after.orElse(""), most);
  }

  private List<CannedReply> read(WorkspaceId workspace, String sql, Object... values) {
    return database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, workspace.value());
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 2, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
              List<CannedReply> replies = new ArrayList<>();
              while (rows.next()) {
                replies.add(new CannedReply(rows.getString("name"), rows.getString("text")));
              }
              return replies;
            }
          }
        });
  }

  @Override
  public void put(WorkspaceId workspace, CannedReply reply) {
    database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setObject(1, workspace.value());
            put.setString(2, reply.name());
            put.setString(3, reply.text());
            put.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            return put.executeUpdate();
          }
        });
  }

  @Override
  public boolean remove(WorkspaceId workspace, String name) {
    return database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setObject(1, workspace.value());
            remove.setString(2, name);
            return remove.executeUpdate() == 1;
          }
        });
  }
}
