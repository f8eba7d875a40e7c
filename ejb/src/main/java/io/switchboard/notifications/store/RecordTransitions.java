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

  /** Answers the ids of the notifications whose claim was still held. */
  static final String SQL =
      """
      with updated as (
        update notification n
        set status = r.status, platform = r.platform, sent_at = r.sent_at, error = r.error,
          due_at = r.due_at, retries = r.retries, used_up = r.used_up,
          parts_sent = r.parts_sent, waiting_since = r.waiting_since,
          sweep_after = r.sweep_after, claimed_by = null, claimed_until = null
        from unnest(?, ?, ?, ?, ?::text[]::timestamptz[], ?, ?::text[]::timestamptz[], ?, ?, ?,
          ?::text[]::timestamptz[], ?::text[]::timestamptz[])
          as r(id, claim_no, status, platform, sent_at, error, due_at, retries, used_up,
            parts_sent, waiting_since, sweep_after)
        where n.id = r.id and n.claim_no = r.claim_no and n.claimed_by = ?
          and n.status = 'pending'
        returning n.id),
      attempted as (
        insert into attempt (notification_id, attempt_no, workspace_id, at, platform, outcome,
          reason, retry_at, platform_message_id)
        select a.*
        from unnest(?, ?, ?, ?::text[]::timestamptz[], ?, ?, ?, ?::text[]::timestamptz[], ?)
          as a(notification_id, attempt_no, workspace_id, at, platform, outcome, reason, retry_at,
            platform_message_id)
        where a.notification_id in (select id from updated)),
      buried as (
        insert into dead_letter (id, workspace_id, notification_id, at, reason)
        select d.* from unnest(?, ?, ?, ?::text[]::timestamptz[], ?)
          as d(id, workspace_id, notification_id, at, reason)
        where d.notification_id in (select id from updated))
      select id from updated
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

  void set(PreparedStatement record, int first, Collection<Transition> transitions, UUID node)
      throws SQLException {
    Connection connection = record.getConnection();
    List<Row> attempts = new ArrayList<>();
    List<Row> dead = new ArrayList<>();
    for (Transition transition : transitions) {
      transition.attempts().forEach(attempt -> attempts.add(new Row(transition, attempt)));
      if (transition.dead()) {
        dead.add(new Row(transition, null));
      }
    }
    int next = setStates(record, first, new Columns<>(connection, transitions));
    record.setObject(next++, node);
    next = setAttempts(record, next, new Columns<>(connection, attempts));
    setDeadLetters(record, next, new Columns<>(connection, dead));
  }

  static Set<UUID> held(ResultSet row) throws SQLException {
    Set<UUID> held = new HashSet<>();
    while (row.next()) {
      held.add(row.getObject(1, UUID.class));
    }
    return held;
  }

  private static int setStates(PreparedStatement record, int first, Columns<Transition> columns)
      throws SQLException {
    int i = first;
    record.setArray(i++, columns.uuids(t -> t.claim().id()));
    record.setArray(i++, columns.integers(t -> t.claim().claimNo()));
    record.setArray(i++, columns.texts(t -> t.status().word()));
    record.setArray(i++, columns.texts(t -> t.platform() == null ? null : t.platform().word()));
    record.setArray(i++, columns.times(Transition::sentAt));
    record.setArray(i++, columns.texts(Transition::error));
    record.setArray(i++, columns.times(Transition::dueAt));
    record.setArray(i++, columns.integers(Transition::retries));
    record.setArray(
        i++, columns.texts(t -> t.usedUp().isEmpty() ? "" : ChannelWords.joined(t.usedUp())));
    record.setArray(i++, columns.integers(Transition::partsSent));
    record.setArray(i++, columns.times(Transition::waitingSince));
    record.setArray(i++, columns.times(t -> t.dueAt().plus(SWEEP_AFTER)));
    return i;
  }

  private static int setAttempts(PreparedStatement record, int first, Columns<Row> columns)
      throws SQLException {
    int i = first;
    record.setArray(i++, columns.uuids(Row::notification));
    record.setArray(i++, columns.integers(r -> r.attempt().number()));
    record.setArray(i++, columns.uuids(Row::workspace));
    record.setArray(i++, columns.times(r -> r.attempt().at()));
    record.setArray(i++, columns.texts(r -> r.attempt().platform().word()));
    record.setArray(i++, columns.texts(r -> r.attempt().outcome()));
    record.setArray(i++, columns.texts(r -> r.attempt().reason()));
    record.setArray(i++, columns.times(r -> r.attempt().retryAt()));
    record.setArray(i++, columns.texts(r -> r.attempt().platformMessageId()));
    return i;
  }

  private void setDeadLetters(PreparedStatement record, int first, Columns<Row> columns)
      throws SQLException {
    int i = first;
    record.setArray(i++, columns.uuids(row -> ids.next()));
    record.setArray(i++, columns.uuids(Row::workspace));
    record.setArray(i++, columns.uuids(Row::notification));
    record.setArray(i++, columns.times(r -> r.transition().dueAt()));
    record.setArray(i, columns.texts(r -> r.transition().error()));
  }
}
