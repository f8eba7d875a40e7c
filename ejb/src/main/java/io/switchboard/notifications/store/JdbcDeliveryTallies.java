package io.switchboard.notifications.store;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.entity.DeliveryTallies;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counts by SQL. */
@ApplicationScoped
public class JdbcDeliveryTallies implements DeliveryTallies {
  private static final String OF_WORKSPACE = " and (?::uuid is null or workspace_id = ?)";

  private static final String DELIVERED =
      """
      select date_bin('1 minute', at, 'epoch'), platform, count(*) from attempt
      where outcome = 'delivered' and at >= ?"""
          + OF_WORKSPACE
          + " group by 1, 2";

  private static final String WAITING =
      "select count(*) from notification where status = 'pending'" + OF_WORKSPACE;

  private static final String DUE =
      """
      select greatest(0, floor(extract(epoch from due_at - ?::timestamptz) / 60))::int, count(*)
      from notification where status = 'pending' and due_at < ?"""
          + OF_WORKSPACE
          + " group by 1";

  private static final String DEAD = "select count(*) from dead_letter where true" + OF_WORKSPACE;

  private static final String DIED =
      """
      select floor(extract(epoch from at - ?::timestamptz) / 60)::int, count(*)
      from dead_letter where at >= ?"""
          + OF_WORKSPACE
          + " group by 1";

  private Database database;

  JdbcDeliveryTallies() {}

  @Inject
  public JdbcDeliveryTallies(Database database) {
    this.database = database;
  }

  @Override
  public Map<Instant, Map<ChannelKind, Long>> delivered(
      Optional<WorkspaceId> workspace, Instant since) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(DELIVERED)) {
            bind(select, workspace, since);
            Map<Instant, Map<ChannelKind, Long>> minutes = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                minutes
                    .computeIfAbsent(
                        row.getObject(1, OffsetDateTime.class).toInstant(), at -> new HashMap<>())
                    .put(ChannelKind.ofWord(row.getString(2)).orElseThrow(), row.getLong(3));
              }
            }
            return minutes;
          }
        });
  }

  @Override
  public long waiting(Optional<WorkspaceId> workspace) {
    return count(WAITING, workspace);
  }

  @Override
  public List<Long> due(Optional<WorkspaceId> workspace, Instant from, int minutes) {
    return byMinute(DUE, workspace, minutes, from, from.plusSeconds(60L * minutes));
  }

  @Override
  public long dead(Optional<WorkspaceId> workspace) {
    return count(DEAD, workspace);
  }

  @Override
  public List<Long> died(Optional<WorkspaceId> workspace, Instant from, int minutes) {
    return byMinute(DIED, workspace, minutes, from, from);
  }

  private long count(String statement, Optional<WorkspaceId> workspace) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(statement)) {
            bind(select, workspace);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private List<Long> byMinute(
      String statement, Optional<WorkspaceId> workspace, int minutes, Instant... times) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(statement)) {
            bind(select, workspace, times);
            Long[] counts = new Long[minutes];
            Arrays.fill(counts, 0L);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                if (row.getInt(1) < minutes) {
                  counts[row.getInt(1)] = row.getLong(2);
                }
              }
            }
            return List.of(counts);
          }
        });
  }

  private static void bind(
      PreparedStatement statement, Optional<WorkspaceId> workspace, Instant... times)
      throws SQLException {
    int i = 0;
    for (Instant time : times) {
      statement.setObject(++i, time.atOffset(ZoneOffset.UTC));
    }
    UUID id = workspace.map(WorkspaceId::value).orElse(null);
    statement.setObject(++i, id);
    statement.setObject(++i, id);
  }
}
