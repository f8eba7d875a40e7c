package io.switchboard.notifications.store;

import io.switchboard.notifications.entity.Attempt;
import io.switchboard.notifications.entity.Transition;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.persistence.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes results: the notifications' new states where the claim still holds, and for those the
 * attempts and the dead letters.
 */
@ApplicationScoped
class RecordTransitions {
  private static final Duration SWEEP_AFTER = Duration.ofSeconds(30);

  private static final String UPDATE =
      """
      update notification n
      set status = r.status, platform = r.platform, sent_at = r.sent_at, error = r.error,
        due_at = r.due_at, retries = r.retries, used_up = r.used_up, parts_sent = r.parts_sent,
        waiting_since = r.waiting_since, sweep_after = r.sweep_after, claimed_by = null,
        claimed_until = null
      from unnest(?, ?, ?, ?, ?::text[]::timestamptz[], ?, ?::text[]::timestamptz[], ?, ?, ?,
        ?::text[]::timestamptz[], ?::text[]::timestamptz[])
        as r(id, claim_no, status, platform, sent_at, error, due_at, retries, used_up, parts_sent,
          waiting_since, sweep_after)
      where n.id = r.id and n.claim_no = r.claim_no and n.claimed_by = ? and n.status = 'pending'
      returning n.id
      """;

  private static final String ATTEMPTS =
      """
      insert into attempt (notification_id, attempt_no, workspace_id, at, platform, outcome, reason,
        retry_at, platform_message_id)
      select * from unnest(?, ?, ?, ?::text[]::timestamptz[], ?, ?, ?, ?::text[]::timestamptz[], ?)
      """;

  private static final String DEAD_LETTERS =
      """
      insert into dead_letter (id, workspace_id, notification_id, at, reason)
      select * from unnest(?, ?, ?, ?::text[]::timestamptz[], ?)
      """;

  private record Row(Transition transition, Attempt attempt) {
    UUID notification() {
      return transition.claim().id();
    }

    UUID workspace() {
      return transition.claim().submission().recipient().workspace().value();
    }
  }

  private Uuids ids;

  RecordTransitions() {}

  @Inject
  RecordTransitions(Uuids ids) {
    this.ids = ids;
  }

  Set<UUID> record(Connection connection, Collection<Transition> transitions, UUID node)
      throws SQLException {
    Set<UUID> held = update(connection, transitions, node);
    List<Row> attempts = new ArrayList<>();
    List<Row> dead = new ArrayList<>();
    for (Transition transition : transitions) {
      if (held.contains(transition.claim().id())) {
        transition.attempts().forEach(attempt -> attempts.add(new Row(transition, attempt)));
        if (transition.dead()) {
          dead.add(new Row(transition, null));
        }
      }
    }
    insertAttempts(connection, attempts);
    insertDeadLetters(connection, dead);
    return held;
  }

  private static Set<UUID> update(
      Connection connection, Collection<Transition> transitions, UUID node) throws SQLException {
    Columns<Transition> columns = new Columns<>(connection, transitions);
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      int i = 0;
      update.setArray(++i, columns.uuids(t -> t.claim().id()));
      update.setArray(++i, columns.integers(t -> t.claim().claimNo()));
      update.setArray(++i, columns.texts(t -> t.status().word()));
      update.setArray(++i, columns.texts(t -> t.platform() == null ? null : t.platform().word()));
      update.setArray(++i, columns.times(Transition::sentAt));
      update.setArray(++i, columns.texts(Transition::error));
      update.setArray(++i, columns.times(Transition::dueAt));
      update.setArray(++i, columns.integers(Transition::retries));
      update.setArray(
          ++i, columns.texts(t -> t.usedUp().isEmpty() ? "" : ChannelWords.joined(t.usedUp())));
      update.setArray(++i, columns.integers(Transition::partsSent));
      update.setArray(++i, columns.times(Transition::waitingSince));
      update.setArray(++i, columns.times(t -> t.dueAt().plus(SWEEP_AFTER)));
      update.setObject(++i, node);
      Set<UUID> held = new HashSet<>();
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          held.add(row.getObject(1, UUID.class));
        }
      }
      return held;
    }
  }

  private static void insertAttempts(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    Columns<Row> columns = new Columns<>(connection, rows);
    try (PreparedStatement insert = connection.prepareStatement(ATTEMPTS)) {
      int i = 0;
      insert.setArray(++i, columns.uuids(Row::notification));
      insert.setArray(++i, columns.integers(r -> r.attempt().number()));
      insert.setArray(++i, columns.uuids(Row::workspace));
      insert.setArray(++i, columns.times(r -> r.attempt().at()));
      insert.setArray(++i, columns.texts(r -> r.attempt().platform().word()));
      insert.setArray(++i, columns.texts(r -> r.attempt().outcome()));
      insert.setArray(++i, columns.texts(r -> r.attempt().reason()));
      insert.setArray(++i, columns.times(r -> r.attempt().retryAt()));
      insert.setArray(++i, columns.texts(r -> r.attempt().platformMessageId()));
      insert.executeUpdate();
    }
  }

  private void insertDeadLetters(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    Columns<Row> columns = new Columns<>(connection, rows);
    try (PreparedStatement insert = connection.prepareStatement(DEAD_LETTERS)) {
      int i = 0;
      insert.setArray(++i, columns.uuids(row -> ids.next()));
      insert.setArray(++i, columns.uuids(Row::workspace));
      insert.setArray(++i, columns.uuids(Row::notification));
      insert.setArray(++i, columns.times(r -> r.transition().dueAt()));
      insert.setArray(++i, columns.texts(r -> r.transition().error()));
      insert.executeUpdate();
    }
  }
}
