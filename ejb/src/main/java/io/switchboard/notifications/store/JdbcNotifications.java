package io.switchboard.notifications.store;

import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.notifications.boundary.SearchNotifications.Criteria;
import io.switchboard.notifications.entity.Notifications;
import io.switchboard.notifications.entity.PendingNotification;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Columns;
import io.switchboard.platform.persistence.Database;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notifications as rows: accepted in groups, read one by one. */
@ApplicationScoped
public class JdbcNotifications implements Notifications {
  /** How long after it was due a pending notification counts as lost by the queue. */
  private static final Duration SWEEP_AFTER = Duration.ofSeconds(30);

  private static final String INSERT =
      """
      insert into notification (id, workspace_id, user_id, type, content, format, channels,
        send_at, expires_at, on_unknown, critical, idempotency_key, request_hash, created_at,
        due_at, sweep_after, status)
      select id, workspace_id, user_id, type, content, format, string_to_array(channels, ','),
        send_at, expires_at, on_unknown, critical, idempotency_key, request_hash, created_at,
        due_at, sweep_after, 'pending'
      from unnest(?, ?, ?, ?, ?, ?, ?, ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?, ?, ?,
        ?, ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::timestamptz[])
        as n(id, workspace_id, user_id, type, content, format, channels, send_at, expires_at,
          on_unknown, critical, idempotency_key, request_hash, created_at, due_at, sweep_after)
      on conflict (workspace_id, idempotency_key) where idempotency_key is not null do nothing
      returning id
      """;

  private static final String STORY = "select " + StoryRows.COLUMNS + " from notification n";

  private Database database;

  JdbcNotifications() {}

  @Inject
  public JdbcNotifications(Database database) {
    this.database = database;
  }

  @Override
  public Set<UUID> add(Collection<PendingNotification> notifications) {
    return database.oneAcrossWorkspaces(
        INSERT,
        (insert, first) ->
            bind(insert, first, new Columns<>(insert.getConnection(), notifications)),
        row -> {
          Set<UUID> added = new HashSet<>();
          while (row.next()) {
            added.add(row.getObject(1, UUID.class));
          }
          return added;
        });
  }

  private static void bind(
      PreparedStatement insert, int first, Columns<PendingNotification> columns)
      throws SQLException {
    int i = first - 1;
    insert.setArray(++i, columns.uuids(PendingNotification::id));
    insert.setArray(++i, columns.uuids(n -> n.submission().recipient().workspace().value()));
    insert.setArray(++i, columns.texts(n -> n.submission().recipient().user().value()));
    insert.setArray(++i, columns.texts(n -> n.submission().type()));
    insert.setArray(++i, columns.texts(n -> n.submission().content()));
    insert.setArray(++i, columns.texts(n -> n.submission().format().word()));
    insert.setArray(++i, columns.texts(n -> ChannelWords.joined(n.submission().channels())));
    insert.setArray(++i, columns.times(n -> n.submission().sendAt().orElse(null)));
    insert.setArray(++i, columns.times(n -> n.submission().expiresAt().orElse(null)));
    insert.setArray(++i, columns.texts(n -> n.submission().onUnknown().word()));
    insert.setArray(++i, columns.flags(n -> n.submission().critical()));
    insert.setArray(++i, columns.texts(PendingNotification::idempotencyKey));
    insert.setArray(++i, columns.bytes(PendingNotification::requestHash));
    insert.setArray(++i, columns.times(PendingNotification::createdAt));
    insert.setArray(++i, columns.times(PendingNotification::dueAt));
    insert.setArray(++i, columns.times(n -> n.dueAt().plus(SWEEP_AFTER)));
  }

  @Override
  public Optional<Keyed> byKey(WorkspaceId workspace, String idempotencyKey) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id, request_hash, created_at from notification"
                      + " where workspace_id = ? and idempotency_key = ?")) {
            select.setObject(1, workspace.value());
            select.setString(2, idempotencyKey);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Keyed(
                          row.getObject(1, UUID.class),
                          row.getBytes(2),
                          row.getObject(3, OffsetDateTime.class).toInstant()))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public int forgetKeysBefore(Instant time) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update notification set idempotency_key = null, request_hash = null"
                      + " where idempotency_key is not null and created_at < ?")) {
            update.setObject(1, time.atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
          }
        });
  }

  @Override
  public Optional<NotificationStory> story(WorkspaceId workspace, Optional<UserId> user, UUID id) {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  STORY
                      + " where workspace_id = ? and id = ? and (?::text is null or user_id = ?)")) {
            select.setObject(1, workspace.value());
            select.setObject(2, id);
            select.setString(3, user.map(UserId::value).orElse(null));
            select.setString(4, user.map(UserId::value).orElse(null));
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(StoryRows.read(row, StoryRows.attempts(connection, id)))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<NotificationStory> search(WorkspaceId workspace, Criteria criteria) {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  STORY
                      + """
                       where workspace_id = ?
                         and (?::text is null or user_id = ?)
                         and (?::text is null or status = ?)
                         and (?::text is null or type = ?)
                         and (?::uuid is null or id < ?)
                       order by id desc limit ?
                      """)) {
            int i = 0;
            select.setObject(++i, workspace.value());
            for (Optional<String> filter :
                List.of(
                    criteria.user().map(UserId::value),
                    criteria.status().map(NotificationStatus::word),
                    criteria.type())) {
              select.setString(++i, filter.orElse(null));
              select.setString(++i, filter.orElse(null));
            }
            select.setObject(++i, criteria.before().orElse(null));
            select.setObject(++i, criteria.before().orElse(null));
            select.setInt(++i, criteria.limit());
            List<NotificationStory> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                page.add(StoryRows.read(row, List.of()));
              }
            }
            return page;
          }
        });
  }

  @Override
  public boolean cancel(WorkspaceId workspace, UUID id) {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update notification set status = 'cancelled'"
                      + " where workspace_id = ? and id = ? and status = 'pending'"
                      + " and claimed_by is null")) {
            update.setObject(1, workspace.value());
            update.setObject(2, id);
            return update.executeUpdate() == 1;
          }
        });
  }
}
