package io.switchboard.notifications.store;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.notifications.boundary.DeadLetter;
import io.switchboard.notifications.boundary.FindDeadLetters.Filter;
import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.notifications.boundary.NotificationStory.StoryAttempt;
import io.switchboard.notifications.entity.DeadLetters;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Columns;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Dead letters as rows beside their notifications. */
@ApplicationScoped
public class JdbcDeadLetters implements DeadLetters {
  private static final String FILTERED =
      """
      from dead_letter d join notification n on n.id = d.notification_id
      where (?::uuid is null or d.workspace_id = ?) and (?::text is null or n.user_id = ?)
        and (?::text is null or d.reason = ?)
      """;
  private static final int FILTER_PARAMETERS = 6;

  private static final String COLUMNS =
      "select d.id as letter_id, d.at as dead_at, d.reason as dead_reason, "
          + StoryRows.COLUMNS
          + " ";

  private static final String REVIVE =
      """
      with dead as (
        delete from dead_letter where id = any(?) returning notification_id)
      update notification n
      set status = 'pending', error = null, due_at = now(), sweep_after = now() + interval '30 s',
        retries = 0, used_up = '', parts_sent = 0, waiting_since = null, expires_at = null
      from dead where n.id = dead.notification_id
      returning n.id, n.workspace_id, n.user_id, n.claim_no, n.due_at
      """;

  private Database database;

  JdbcDeadLetters() {}

  @Inject
  public JdbcDeadLetters(Database database) {
    this.database = database;
  }

  @Override
  public List<DeadLetter> find(Filter filter, Optional<UUID> before, int limit) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  COLUMNS
                      + FILTERED
                      + " and (?::uuid is null or d.id < ?) order by d.id desc limit ?")) {
            bind(select, filter);
            select.setObject(FILTER_PARAMETERS + 1, before.orElse(null));
            select.setObject(FILTER_PARAMETERS + 2, before.orElse(null));
            select.setInt(FILTER_PARAMETERS + 3, limit);
            List<DeadLetter> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                page.add(letter(row, StoryRows.read(row, List.of())));
              }
            }
            Map<UUID, List<StoryAttempt>> attempts =
                StoryRows.attempts(
                    connection, page.stream().map(DeadLetter::notificationId).toList());
            page.replaceAll(
                letter -> letter.with(attempts.getOrDefault(letter.notificationId(), List.of())));
            return page;
          }
        });
  }

  @Override
  public Optional<DeadLetter> byId(UUID id) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  COLUMNS
                      + "from dead_letter d join notification n on n.id = d.notification_id"
                      + " where d.id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(whole(connection, row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<UUID> ids(Filter filter, int limit) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("select d.id " + FILTERED + " order by d.id limit ?")) {
            bind(select, filter);
            select.setInt(FILTER_PARAMETERS + 1, limit);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
              }
            }
            return ids;
          }
        });
  }

  @Override
  public long count(Filter filter) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("select count(*) " + FILTERED)) {
            bind(select, filter);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  @Override
  public int delete(Collection<UUID> ids) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from dead_letter where id = any(?)")) {
            delete.setArray(1, new Columns<>(connection, ids).uuids(id -> id));
            return delete.executeUpdate();
          }
        });
  }

  @Override
  public List<WakeUp> revive(Collection<UUID> ids) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(REVIVE)) {
            update.setArray(1, new Columns<>(connection, ids).uuids(id -> id));
            List<WakeUp> revived = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
              while (row.next()) {
                revived.add(
                    new WakeUp(
                        row.getObject(1, UUID.class),
                        new ChannelOwner(
                            new WorkspaceId(row.getObject(2, UUID.class)),
                            new UserId(row.getString(3))),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
              }
            }
            return revived;
          }
        });
  }

  private static void bind(PreparedStatement statement, Filter filter) throws SQLException {
    int i = 0;
    for (Optional<?> value :
        List.of(
            filter.workspace().map(WorkspaceId::value),
            filter.user().map(UserId::value),
            filter.reason())) {
      statement.setObject(++i, value.orElse(null));
      statement.setObject(++i, value.orElse(null));
    }
  }

  private static DeadLetter whole(Connection connection, ResultSet row) throws SQLException {
    UUID notification = row.getObject("id", UUID.class);
    return letter(row, StoryRows.read(row, StoryRows.attempts(connection, notification)));
  }

  private static DeadLetter letter(ResultSet row, NotificationStory story) throws SQLException {
    return new DeadLetter(
        row.getObject("letter_id", UUID.class),
        story.id(),
        story.workspace(),
        row.getObject("dead_at", OffsetDateTime.class).toInstant(),
        row.getString("dead_reason"),
        story);
  }
}
