package io.switchboard.support.desk.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.desk.boundary.DeskStatus;
import io.switchboard.support.desk.entity.Desks;
import io.switchboard.support.desk.entity.KeptDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Desks in PostgreSQL. */
@ApplicationScoped
class JdbcDesks implements Desks {
  private static final Duration LOOK_PAUSE = Duration.ofMinutes(1);

  private static final String PUT =
      """
      insert into desk (workspace_id, channel_id, group_id, group_title, allowed_origins,
        alert_emails, status, status_reason, status_since, updated_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (workspace_id) do update set
        channel_id = excluded.channel_id, group_id = excluded.group_id,
        group_title = excluded.group_title, allowed_origins = excluded.allowed_origins,
        alert_emails = excluded.alert_emails, status = excluded.status,
        status_reason = excluded.status_reason,
        status_since = case when desk.status = excluded.status
          then desk.status_since else excluded.status_since end,
        paused_until = case when desk.group_id = excluded.group_id then desk.paused_until end,
        updated_at = excluded.updated_at, look_due_at = null, version = desk.version + 1,
        alert_tries = 0, alert_due_at = case
          when desk.status = excluded.status then desk.alert_due_at else excluded.updated_at end
      """;

  private static final String TURN =
      "update desk set status = ?, status_reason = ?, status_since = ?, look_due_at = ?,"
          + " alert_due_at = ?, alert_tries = 0, version = version + 1"
          + " where workspace_id = ? and status <> ?";
  private static final String REASON =
      "update desk set status_reason = ? where workspace_id = ? and status = ?"
          + " and status_reason is distinct from ?";
  private static final String MOVE =
      "update desk set moved_from = group_id, group_id = ?, paused_until = null, version = version + 1"
          + " where workspace_id = ? and group_id <> ?";
  private static final String PAUSE =
      "update desk set paused_until = greatest(paused_until, ?) where workspace_id = ?";
  private static final String LOOK =
      "update desk set look_due_at = least(look_due_at, ?) where workspace_id = ?";
  private static final String LOOKED =
      "update desk set look_due_at = null where workspace_id = ? and status = 'ready'"
          + " and look_due_at = ?";

  /** A desk is due, too, whose bot's token has died since. */
  private static final String TAKE_LOOKS =
      """
      update desk set look_due_at = ? where workspace_id in (
        select workspace_id from desk where look_due_at <= ?
          or (look_due_at is null and status = 'ready' and exists (
            select from channel where channel.id = desk.channel_id
              and channel.status = 'suspended'))
        order by look_due_at nulls last limit ? for update skip locked)
      returning workspace_id
      """;

  private static final String TAKE_ALERTS =
      """
      update desk set alert_due_at = ?, alert_tries = alert_tries + 1 where workspace_id in (
        select workspace_id from desk where alert_due_at <= ?
        order by alert_due_at limit ? for update skip locked)
      returning alert_tries - 1 as former_tries,"""
          + " "
          + DeskRow.COLUMNS;

  private static final String ALERTED =
      "update desk set alert_due_at = null, alert_tries = 0"
          + " where workspace_id = ? and status = ? and status_since = ?";

  private Database database;

  JdbcDesks() {}

  @Inject
  JdbcDesks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<KeptDesk> find(WorkspaceId workspace) {
    return database.withinScope(
        workspace,
        connection ->
            read(connection, DeskRow.SELECT + " where workspace_id = ?", workspace.value()).stream()
                .findFirst());
  }

  @Override
  public List<KeptDesk> degraded(int most) {
    return database.acrossWorkspaces(
        connection ->
            read(
                connection,
                DeskRow.SELECT + " where status = 'degraded' order by status_since limit ?",
                most));
  }

  @Override
  public void put(KeptDesk desk) {
    database.withinScope(
        desk.workspace(),
        connection -> {
          try (PreparedStatement put = connection.prepareStatement(PUT)) {
            DeskRow.bind(connection, put, desk);
            return put.executeUpdate();
          }
        });
  }

  @Override
  public boolean remove(WorkspaceId workspace) {
    return change(workspace, "delete from desk where workspace_id = ?", workspace.value());
  }

  @Override
  public boolean turn(WorkspaceId workspace, DeskStatus to, Optional<String> reason, Instant now) {
    String why = reason.orElse(null);
    OffsetDateTime lookAt = to == DeskStatus.DEGRADED ? at(now.plus(LOOK_PAUSE)) : null;
    UUID id = workspace.value();
    boolean turned =
        change(workspace, TURN, to.word(), why, at(now), lookAt, at(now), id, to.word());
    if (!turned) {
      change(workspace, REASON, why, id, to.word(), why);
    }
    return turned;
  }

  @Override
  public boolean move(WorkspaceId workspace, String group) {
    long id = Long.parseLong(group);
    return change(workspace, MOVE, id, workspace.value(), id);
  }

  @Override
  public void pause(WorkspaceId workspace, Instant until) {
    change(workspace, PAUSE, at(until), workspace.value());
  }

  @Override
  public void lookAgain(WorkspaceId workspace, Instant time) {
    change(workspace, LOOK, at(time), workspace.value());
  }

  @Override
  public void looked(WorkspaceId workspace, Instant dueAt) {
    change(workspace, LOOKED, workspace.value(), at(dueAt));
  }

  @Override
  public List<WorkspaceId> takeDueLooks(Instant now, Instant nextAt, int most) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement take = connection.prepareStatement(TAKE_LOOKS)) {
            set(take, at(nextAt), at(now), most);
            List<WorkspaceId> due = new ArrayList<>();
            try (ResultSet rows = take.executeQuery()) {
              while (rows.next()) {
                due.add(new WorkspaceId(rows.getObject(1, UUID.class)));
              }
            }
            return due;
          }
        });
  }

  @Override
  public List<DueAlert> takeDueAlerts(Instant now, Instant nextAt, int most) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement take = connection.prepareStatement(TAKE_ALERTS)) {
            set(take, at(nextAt), at(now), most);
            List<DueAlert> due = new ArrayList<>();
            try (ResultSet rows = take.executeQuery()) {
              while (rows.next()) {
                due.add(new DueAlert(DeskRow.read(rows), rows.getInt("former_tries")));
              }
            }
            return due;
          }
        });
  }

  @Override
  public void alerted(KeptDesk desk) {
    UUID id = desk.workspace().value();
    change(desk.workspace(), ALERTED, id, desk.status().word(), at(desk.since()));
  }

  private boolean change(WorkspaceId workspace, String sql, Object... values) {
    return database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate() > 0;
          }
        });
  }

  private static List<KeptDesk> read(Connection connection, String sql, Object value)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, value);
      List<KeptDesk> desks = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          desks.add(DeskRow.read(rows));
        }
      }
      return desks;
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
