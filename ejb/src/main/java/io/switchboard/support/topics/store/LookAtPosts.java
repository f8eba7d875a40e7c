package io.switchboard.support.topics.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.entity.PostClaims.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks at what waits and what is done, claiming nothing. */
@ApplicationScoped
class LookAtPosts {
  private static final String WAITING =
      """
      with recursive w as (
        (select workspace_id as id from topic_post where status = 'waiting'
          order by workspace_id limit 1)
        union all
        select (select workspace_id from topic_post
          where status = 'waiting' and workspace_id > w.id order by workspace_id limit 1)
        from w where w.id is not null)
      select id from w where id is not null
      """;

  private static final String WAITING_MESSAGES =
      """
      select distinct (body::json ->> 'message')::uuid as message from topic_post
      where workspace_id = ? and conversation_id = ? and status = 'waiting' and kind = 'message'
        and body::json ->> 'message' is not null
      """;

  private static final String BACKLOG =
      """
      select count(*), coalesce(extract(epoch from ?::timestamptz - min(p.created_at)), 0)::bigint,
        (select count(*) from topic_post where status = 'dead' and done_at > ?)
      from topic_post p join desk d on d.workspace_id = p.workspace_id and d.status = 'ready'
      where p.status = 'waiting'
      """;

  private static final String FORGET =
      """
      delete from topic_post where id in (
        select id from topic_post where status <> 'waiting' and done_at < ?
        order by done_at limit ? for update skip locked)
      """;

  private Database database;
  private Clock clock;

  LookAtPosts() {}

  @Inject
  LookAtPosts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<WorkspaceId> waiting() {
    return database.acrossWorkspaces(
        connection -> ids(connection, WAITING).stream().map(WorkspaceId::new).toList());
  }

  Set<UUID> waitingMessages(ConversationRef conversation) {
    return database.acrossWorkspaces(
        connection ->
            new HashSet<>(
                ids(
                    connection,
                    WAITING_MESSAGES,
                    conversation.workspace().value(),
                    conversation.id())));
  }

  Backlog backlog(Instant deadSince) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(BACKLOG)) {
            select.setObject(1, at(clock.instant()));
            select.setObject(2, at(deadSince));
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return new Backlog(
                  row.getLong(1), Duration.ofSeconds(row.getLong(2)), row.getLong(3));
            }
          }
        });
  }

  int forgetBefore(Instant time, int most) {
    return database.acrossWorkspaces(connection -> execute(connection, FORGET, at(time), most));
  }

  private static List<UUID> ids(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        List<UUID> ids = new ArrayList<>();
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }

  private static int execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
