package io.switchboard.notifications.store;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.notifications.entity.Backlog;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.Deliveries;
import io.switchboard.notifications.entity.Transition;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.persistence.Columns;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Deliveries as claims in the notifications' rows: many in one statement. */
@ApplicationScoped
public class JdbcDeliveries implements Deliveries {
  /** Longer than any call to a platform takes. */
  private static final String LEASE = "interval '2 minutes'";

  private static final String HELD_BY_NOBODY =
      """
      (claimed_by is null or claimed_until < now()
        or not exists (select from node where node.id = claimed_by))
      """;

  private static final String CLAIM =
      """
      with due as (
        select id, claimed_by is not null as cut_off
        from notification
        where id = any(?) and status = 'pending' and due_at <= now()
          and %s
        for update skip locked)
      update notification n
      set claimed_by = ?, claimed_until = now() + %s, claim_no = n.claim_no + 1
      from due where n.id = due.id
      returning n.id, n.workspace_id, n.user_id, n.type, n.content, n.format,
        array_to_string(n.channels, ',') as channels, n.send_at, n.expires_at, n.on_unknown,
        n.critical, n.created_at, n.claim_no, n.retries, n.used_up, n.parts_sent, n.waiting_since,
        due.cut_off
      """
          .formatted(HELD_BY_NOBODY, LEASE);

  private static final String DUE =
      """
      select o.workspace_id, o.user_id, n.id
      from unnest(?, ?) as o(workspace_id, user_id)
      cross join lateral (
        select id from notification
        where workspace_id = o.workspace_id and user_id = o.user_id and status = 'pending'
          and due_at <= now() and claimed_by is null
        order by id limit ?) n
      """;

  private static final String LOST =
      """
      select id, workspace_id, user_id, claim_no, due_at from notification
      where status = 'pending' and sweep_after < now() and %s
      order by sweep_after, id limit ?
      """
          .formatted(HELD_BY_NOBODY);

  private static final String BACKLOG =
      """
      select count(*), coalesce(extract(epoch from now() - min(due_at)) * 1000, 0)::bigint
      from notification where status = 'pending' and due_at <= now()
      """;

  private Database database;
  private ThisNode node;
  private RecordTransitions transitions;

  JdbcDeliveries() {}

  @Inject
  public JdbcDeliveries(Database database, ThisNode node, RecordTransitions transitions) {
    this.database = database;
    this.node = node;
    this.transitions = transitions;
  }

  @Override
  public List<Claim> claim(Collection<UUID> notifications) {
    return database.oneAcrossWorkspaces(
        CLAIM,
        (update, first) -> {
          Columns<UUID> columns = new Columns<>(update.getConnection(), notifications);
          update.setArray(first, columns.uuids(id -> id));
          update.setObject(first + 1, node.incarnation());
        },
        row -> {
          List<Claim> claims = new ArrayList<>(notifications.size());
          while (row.next()) {
            claims.add(ClaimRows.read(row));
          }
          return claims;
        });
  }

  @Override
  public Set<UUID> record(Collection<Transition> results) {
    return database.oneAcrossWorkspaces(
        RecordTransitions.SQL,
        (record, first) -> transitions.set(record, first, results, node.incarnation()),
        RecordTransitions::held);
  }

  @Override
  public Map<ChannelOwner, List<UUID>> due(Collection<ChannelOwner> recipients, int limit) {
    return database.acrossWorkspaces(
        connection -> {
          Columns<ChannelOwner> columns = new Columns<>(connection, recipients);
          try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setArray(1, columns.uuids(owner -> owner.workspace().value()));
            select.setArray(2, columns.texts(owner -> owner.user().value()));
            select.setInt(3, limit);
            Map<ChannelOwner, List<UUID>> due = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                due.computeIfAbsent(owner(row, 1), owner -> new ArrayList<>())
                    .add(row.getObject(3, UUID.class));
              }
            }
            return due;
          }
        });
  }

  @Override
  public List<WakeUp> lost(int limit) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LOST)) {
            select.setInt(1, limit);
            List<WakeUp> lost = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                lost.add(
                    new WakeUp(
                        row.getObject(1, UUID.class),
                        owner(row, 2),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
              }
            }
            return lost;
          }
        });
  }

  @Override
  public void queuedAgain(Collection<UUID> notifications) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update notification set sweep_after = now() + least(interval '5 minutes',"
                      + " greatest(interval '30 seconds', now() - due_at))"
                      + " where id = any(?) and status = 'pending'")) {
            update.setArray(1, new Columns<>(connection, notifications).uuids(id -> id));
            update.executeUpdate();
          }
        });
  }

  @Override
  public int suspectAll() {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update notification set sweep_after = now() where status = 'pending'"
                      + " and due_at <= now() and sweep_after > now() and "
                      + HELD_BY_NOBODY)) {
            return update.executeUpdate();
          }
        });
  }

  @Override
  public Backlog backlog() {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(BACKLOG);
              ResultSet row = select.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), Duration.ofMillis(row.getLong(2)));
          }
        });
  }

  private static ChannelOwner owner(ResultSet row, int column) throws SQLException {
    return new ChannelOwner(
        new WorkspaceId(row.getObject(column, UUID.class)), new UserId(row.getString(column + 1)));
  }
}
