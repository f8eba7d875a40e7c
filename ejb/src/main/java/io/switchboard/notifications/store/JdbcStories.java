package io.switchboard.notifications.store;

import io.switchboard.notifications.boundary.BrowseNotifications.Filter;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.notifications.entity.Stories;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stories from the rows of notifications and attempts. */
@ApplicationScoped
public class JdbcStories implements Stories {
  private static final String SELECT = "select " + StoryRows.COLUMNS + " from notification n";

  private Database database;

  JdbcStories() {}

  @Inject
  public JdbcStories(Database database) {
    this.database = database;
  }

  @Override
  public List<NotificationStory> find(Filter filter, int limit) {
    StringBuilder where = new StringBuilder(" where true");
    List<Object> values = new ArrayList<>();
    filter
        .workspace()
        .map(WorkspaceId::value)
        .ifPresent(value -> narrow(where, values, " and n.workspace_id = ?", value));
    filter.text().ifPresent(text -> narrowByText(where, values, text));
    filter
        .status()
        .map(NotificationStatus::word)
        .ifPresent(value -> narrow(where, values, " and n.status = ?", value));
    filter.type().ifPresent(value -> narrow(where, values, " and n.type = ?", value));
    filter.before().ifPresent(value -> narrow(where, values, " and n.id < ?", value));
    values.add(limit);
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(SELECT + where + " order by n.id desc limit ?")) {
            for (int i = 0; i < values.size(); i++) {
              select.setObject(i + 1, values.get(i));
            }
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

  private static void narrow(
      StringBuilder where, List<Object> values, String condition, Object value) {
    where.append(condition);
    values.add(value);
  }

  private static void narrowByText(StringBuilder where, List<Object> values, String text) {
    Optional<IdRange> ids = IdRange.beginningWith(text);
    where.append(
        ids.isPresent() ? " and (n.user_id = ? or n.id between ? and ?)" : " and n.user_id = ?");
    values.add(text);
    ids.ifPresent(
        range -> {
          values.add(range.first());
          values.add(range.last());
        });
  }

  @Override
  public Optional<NotificationStory> byId(UUID notification) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT + " where n.id = ?")) {
            select.setObject(1, notification);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(StoryRows.read(row, StoryRows.attempts(connection, notification)))
                  : Optional.empty();
            }
          }
        });
  }
}
