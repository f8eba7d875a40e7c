package io.switchboard.channels.store;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.ChannelSummary;
import io.switchboard.channels.boundary.CountChannels.Group;
import io.switchboard.channels.boundary.SearchChannels.Filter;
import io.switchboard.channels.entity.ChannelOverviews;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Overviews from the rows of channels and session leases. */
@ApplicationScoped
public class JdbcChannelOverviews implements ChannelOverviews {
  private static final String SHOWN_STATUS =
      "case when c.enabled then c.status else 'disabled' end";
  private static final String OF_WORKSPACE = " (?::uuid is null or c.workspace_id = ?)";

  private static final String FIND =
      "select c.id, c.workspace_id, c.user_id, c.platform, "
          + SHOWN_STATUS
          + " as shown, c.username, c.health_reason, c.created_at, c.last_used_at"
          + " from channel c where"
          + OF_WORKSPACE
          + """
           and (?::text is null or c.user_id = ? or starts_with(lower(c.username), lower(?)))
           and (?::text is null or %s = ?) and (?::text is null or c.platform = ?)
           and (?::uuid is null or c.id < ?)
          order by c.id desc limit ?"""
              .formatted(SHOWN_STATUS);

  private static final String COUNT =
      "select "
          + SHOWN_STATUS
          + ", coalesce(n.name, ''), count(*) from channel c"
          + " left join session_lease l on l.channel_id = c.id and l.expires_at > now()"
          + " left join node n on n.id = l.node where"
          + OF_WORKSPACE
          + " group by 1, 2 order by 2, 1";

  private static final String GROWTH =
      """
      select greatest(0, floor(extract(epoch from c.created_at - ?::timestamptz) / 86400))::int, count(*)
      from channel c where c.enabled and c.status in ('connected', 'degraded') and"""
          + OF_WORKSPACE
          + " group by 1";

  private Database database;

  JdbcChannelOverviews() {}

  @Inject
  public JdbcChannelOverviews(Database database) {
    this.database = database;
  }

  @Override
  public List<ChannelSummary> find(Filter filter, int limit) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            int i = bind(select, 0, filter.workspace().map(WorkspaceId::value).orElse(null), 2);
            i = bind(select, i, filter.text().map(JdbcChannelOverviews::bare).orElse(null), 3);
            i = bind(select, i, filter.status().map(ChannelStatus::word).orElse(null), 2);
            i = bind(select, i, filter.kind().map(ChannelKind::word).orElse(null), 2);
            i = bind(select, i, filter.before().orElse(null), 2);
            select.setInt(i + 1, limit);
            List<ChannelSummary> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                page.add(summary(row));
              }
            }
            return page;
          }
        });
  }

  @Override
  public List<Group> count(Optional<WorkspaceId> workspace) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            bind(select, 0, workspace.map(WorkspaceId::value).orElse(null), 2);
            List<Group> groups = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                groups.add(
                    new Group(
                        ChannelStatus.ofWord(row.getString(1)), row.getString(2), row.getLong(3)));
              }
            }
            return groups;
          }
        });
  }

  @Override
  public List<Long> growth(Optional<WorkspaceId> workspace, Instant firstDay, int days) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(GROWTH)) {
            select.setObject(1, firstDay.atOffset(ZoneOffset.UTC));
            bind(select, 1, workspace.map(WorkspaceId::value).orElse(null), 2);
            long[] made = new long[days];
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                made[Math.min(row.getInt(1), days - 1)] += row.getLong(2);
              }
            }
            Arrays.parallelPrefix(made, Long::sum);
            return Arrays.stream(made).boxed().toList();
          }
        });
  }

  private static String bare(String text) {
    return text.startsWith("@") ? text.substring(1) : text;
  }

  private static int bind(PreparedStatement statement, int last, Object value, int times)
      throws SQLException {
    for (int i = 1; i <= times; i++) {
      statement.setObject(last + i, value);
    }
    return last + times;
  }

  private static ChannelSummary summary(ResultSet row) throws SQLException {
    return new ChannelSummary(
        row.getObject("id", UUID.class),
        new ChannelOwner(
            new WorkspaceId(row.getObject("workspace_id", UUID.class)),
            new UserId(row.getString("user_id"))),
        ChannelKind.ofWord(row.getString("platform")).orElseThrow(),
        ChannelStatus.ofWord(row.getString("shown")),
        row.getString("username"),
        row.getString("health_reason"),
        time(row, "created_at"),
        time(row, "last_used_at"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
