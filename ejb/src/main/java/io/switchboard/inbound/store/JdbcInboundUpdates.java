package io.switchboard.inbound.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.boundary.Reaction.Reply;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.inbound.entity.InboundUpdates;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import io.switchboard.platform.persistence.Database;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Updates in PostgreSQL. */
@ApplicationScoped
class JdbcInboundUpdates implements InboundUpdates {
  /** A fresh update is left to the queue for so long before the sweep looks at it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String ADD =
      "insert into inbound_update"
          + " (id, workspace_id, channel_id, platform_update_id, body, due_at, received_at)"
          + " select fresh.id, channel.workspace_id, channel.id, fresh.update_id, fresh.body, ?, ?"
          + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])"
          + " as fresh(id, channel_id, update_id, body) join channel on channel.id ="
          + " fresh.channel_id on conflict do nothing returning channel_id, platform_update_id";
  private static final String TAKE_DUE =
      "update inbound_update set due_at = ? where id in (select id from inbound_update"
          + " where status in ('received', 'replying') and due_at <= ? order by id limit ?"
          + " for update skip locked) returning id, channel_id";

  private Database database;
  private InboundReads reading;
  private Uuids ids;
  private Clock clock;

  JdbcInboundUpdates() {}

  @Inject
  JdbcInboundUpdates(Database database, Uuids ids, Clock clock) {
    this.database = database;
    this.reading = new InboundReads(database);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<PlatformUpdate> add(Collection<PlatformUpdate> updates) {
    Set<String> added =
        database.acrossWorkspaces(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, at(clock.instant().plus(PATIENCE)));
                insert.setObject(2, at(clock.instant()));
                insert.setArray(
                    3, InboundReads.array(connection, "uuid", updates, update -> ids.next()));
                insert.setArray(
                    4, InboundReads.array(connection, "uuid", updates, PlatformUpdate::channelId));
                insert.setArray(
                    5, InboundReads.array(connection, "text", updates, PlatformUpdate::updateId));
                insert.setArray(
                    6, InboundReads.array(connection, "text", updates, PlatformUpdate::body));
                Set<String> keys = new HashSet<>();
                try (ResultSet rows = insert.executeQuery()) {
                  while (rows.next()) {
                    keys.add(rows.getString(1) + rows.getString(2));
                  }
                }
                return keys;
              }
            });
    return updates.stream()
        .filter(update -> added.contains(update.channelId() + update.updateId()))
        .toList();
  }

  @Override
  public List<Waiting> idsOf(Collection<PlatformUpdate> wanted) {
    return reading.idsOf(wanted);
  }

  @Override
  public Optional<InboundUpdate> find(UUID id) {
    return reading.find(id);
  }

  @Override
  public List<InboundUpdate> firstWaiting(UUID channelId, int most) {
    return reading.firstWaiting(channelId, most);
  }

  @Override
  public boolean hold(InboundUpdate update) {
    return database.inWorkspace(
        update.update().owner().workspace(),
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id from inbound_update where id = ? and status = 'received'"
                      + " for update skip locked")) {
            select.setObject(1, update.id());
            try (ResultSet row = select.executeQuery()) {
              return row.next();
            }
          }
        });
  }

  @Override
  public boolean holdAll(Collection<InboundUpdate> held) {
    return database.inWorkspace(
        workspace(held),
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id from inbound_update where id = any(?) and status = 'received'"
                      + " for update skip locked")) {
            select.setArray(1, ids(connection, held));
            int count = 0;
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                count++;
              }
            }
            return count == held.size();
          }
        });
  }

  @Override
  public void decided(InboundUpdate update, Instant dueAt) {
    database.doInWorkspace(
        update.update().owner().workspace(),
        connection -> {
          try (PreparedStatement set =
              connection.prepareStatement(
                  "update inbound_update set status = ?, reply = ?, reply_to = ?, events = ?,"
                      + " due_at = ? where id = ?")) {
            set.setString(1, word(update.status()));
            set.setString(2, update.reply().map(Reply::text).orElse(null));
            set.setString(3, update.reply().map(Reply::address).orElse(null));
            set.setString(4, Json.mapper().writeValueAsString(update.events()));
            set.setObject(5, at(dueAt));
            set.setObject(6, update.id());
            set.executeUpdate();
          } catch (JsonProcessingException e) {
            throw new IllegalStateException("Events are no JSON", e);
          }
        });
  }

  @Override
  public void done(Collection<InboundUpdate> ended) {
    database.doInWorkspace(
        workspace(ended),
        connection -> {
          try (PreparedStatement set =
              connection.prepareStatement(
                  "update inbound_update set status = 'done', done_at = ? where id = any(?)")) {
            set.setObject(1, at(clock.instant()));
            set.setArray(2, ids(connection, ended));
            set.executeUpdate();
          }
        });
  }

  @Override
  public void postpone(UUID id, Instant until) {
    execute(
        "update inbound_update set tries = tries + 1, due_at = ?, put_off_until = ? where id = ?",
        at(until),
        at(until),
        id);
  }

  @Override
  public void end(UUID id, InboundUpdate.Status how) {
    execute(
        "update inbound_update set status = ?, done_at = ?, reply = null, events = null"
            + " where id = ?",
        word(how),
        at(clock.instant()),
        id);
  }

  @Override
  public List<Waiting> takeDue(int most, Duration pause) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement take = connection.prepareStatement(TAKE_DUE)) {
            take.setObject(1, at(clock.instant().plus(pause)));
            take.setObject(2, at(clock.instant()));
            take.setInt(3, most);
            return InboundReads.waiting(take);
          }
        });
  }

  @Override
  public int forgetBefore(Instant time, int most) {
    return execute(
        "delete from inbound_update where id in (select id from inbound_update"
            + " where status in ('done', 'dead') and done_at < ? limit ?)",
        at(time),
        most);
  }

  private int execute(String sql, Object... values) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
          }
        });
  }

  private static WorkspaceId workspace(Collection<InboundUpdate> ofOne) {
    return ofOne.iterator().next().update().owner().workspace();
  }

  private static java.sql.Array ids(Connection connection, Collection<InboundUpdate> of)
      throws SQLException {
    return connection.createArrayOf("uuid", of.stream().map(InboundUpdate::id).toArray());
  }

  private static String word(InboundUpdate.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
