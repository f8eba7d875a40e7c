package io.switchboard.support.conversations.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.entity.OldConversations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds conversations in PostgreSQL that something is to be done with. */
@ApplicationScoped
class JdbcOldConversations implements OldConversations {
  private Database database;

  JdbcOldConversations() {}

  @Inject
  JdbcOldConversations(Database database) {
    this.database = database;
  }

  @Override
  public List<UUID> inState(WorkspaceId workspace, Set<ConversationStatus> status, int most) {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id from conversation where workspace_id = ? and status = any(?)"
                      + " order by id limit ?")) {
            select.setObject(1, workspace.value());
            select.setArray(
                2,
                connection.createArrayOf(
                    "text", status.stream().map(ConversationStatus::word).toArray()));
            select.setInt(3, most);
            return ids(select);
          }
        });
  }

  @Override
  public List<UUID> closedBefore(WorkspaceId workspace, Instant time, int most) {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id from conversation where workspace_id = ? and status in ('closed', 'blocked')"
                      + " and closed_at < ? order by closed_at limit ? for update skip locked")) {
            select.setObject(1, workspace.value());
            select.setObject(2, time.atOffset(ZoneOffset.UTC));
            select.setInt(3, most);
            return ids(select);
          }
        });
  }

  @Override
  public List<WorkspaceId> workspacesOfClosed(Instant before) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select distinct workspace_id from conversation"
                      + " where status in ('closed', 'blocked') and closed_at < ?")) {
            select.setObject(1, before.atOffset(ZoneOffset.UTC));
            return ids(select).stream().map(WorkspaceId::new).toList();
          }
        });
  }

  @Override
  public List<ConversationRef> dueAt(Instant time, UUID after, int most) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id, workspace_id from conversation where due_at <= ? and id > ?"
                      + " order by id limit ?")) {
            select.setObject(1, time.atOffset(ZoneOffset.UTC));
            select.setObject(2, after);
            select.setInt(3, most);
            List<ConversationRef> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                due.add(ConversationRow.ref(row));
              }
            }
            return due;
          }
        });
  }

  private static List<UUID> ids(PreparedStatement select) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
