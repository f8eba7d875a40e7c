package io.switchboard.channels.store;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.SealedCredentials;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.channels.entity.SessionLeases;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Leases in PostgreSQL. */
@ApplicationScoped
class JdbcSessionLeases implements SessionLeases {
  private static final String LISTENS =
      " channel.enabled and channel.status in"
          + " ('awaiting_start', 'awaiting_code', 'connected', 'degraded', 'disconnected')";
  private static final String RENEW =
      "update session_lease set expires_at = clock_timestamp() + make_interval(secs => ?)"
          + " from channel where session_lease.node = ?"
          + " and session_lease.expires_at > clock_timestamp()"
          + " and channel.id = session_lease.channel_id and"
          + LISTENS
          + " returning channel.id, channel.version";

  /** A holder that is not among the living runs is dead, whatever its lease says. */
  private static final String CLAIM =
      "insert into session_lease as held (channel_id, workspace_id, node, fencing, expires_at)"
          + " select channel.id, channel.workspace_id, ?, 1,"
          + " clock_timestamp() + make_interval(secs => ?)"
          + " from channel left join session_lease former on former.channel_id = channel.id"
          + " where channel.platform = any(?) and"
          + LISTENS
          + " and (former.channel_id is null or former.expires_at <= clock_timestamp()"
          + " or not exists (select from node where node.id = former.node))"
          + " order by channel.id limit ?"
          + " on conflict (channel_id) do update set node = excluded.node,"
          + " fencing = held.fencing + 1, expires_at = excluded.expires_at"
          + " where held.expires_at <= clock_timestamp()"
          + " or not exists (select from node where node.id = held.node) returning channel_id";

  private static final String READ =
      "select "
          + ChannelRow.COLUMNS
          + ", channel.hook_url, session_lease.fencing, channel_binding.expires_at as awaited,"
          + " secret.ciphertext from session_lease"
          + " join channel on channel.id = session_lease.channel_id"
          + " left join channel_binding on channel_binding.channel_id = channel.id"
          + " left join secret on secret.workspace_id = channel.workspace_id"
          + " and secret.user_id = channel.user_id"
          + " and secret.field = channel.platform || '.credential'"
          + " where session_lease.node = ? and session_lease.channel_id = any(?)";
  private static final String CONFIRM =
      "select session_lease.channel_id from session_lease join unnest(?::uuid[], ?::bigint[])"
          + " as shown(channel_id, fencing) on session_lease.channel_id = shown.channel_id"
          + " and session_lease.fencing = shown.fencing where session_lease.node = ?"
          + " order by session_lease.channel_id for share of session_lease";

  private Database database;
  private SealedCredentials sealed;

  JdbcSessionLeases() {}

  @Inject
  JdbcSessionLeases(Database database, SealedCredentials sealed) {
    this.database = database;
    this.sealed = sealed;
  }

  @Override
  public Map<UUID, Long> renew(UUID node, Duration lease) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
            renew.setDouble(1, seconds(lease));
            renew.setObject(2, node);
            Map<UUID, Long> versions = new HashMap<>();
            try (ResultSet rows = renew.executeQuery()) {
              while (rows.next()) {
                versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
              }
            }
            return versions;
          }
        });
  }

  @Override
  public List<SessionLease> claim(
      UUID node, Duration lease, Collection<ChannelKind> kinds, int most) {
    Object[] platforms = kinds.stream().map(ChannelKind::word).toArray();
    Set<UUID> claimed =
        database.acrossWorkspaces(
            connection -> {
              try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                claim.setObject(1, node);
                claim.setDouble(2, seconds(lease));
                claim.setArray(3, connection.createArrayOf("text", platforms));
                claim.setInt(4, most);
                return ids(claim);
              }
            });
    return claimed.isEmpty() ? List.of() : read(node, claimed);
  }

  @Override
  public List<SessionLease> read(UUID node, Collection<UUID> channels) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, node);
            read.setArray(2, connection.createArrayOf("uuid", channels.toArray()));
            List<SessionLease> leases = new ArrayList<>();
            try (ResultSet rows = read.executeQuery()) {
              while (rows.next()) {
                leases.add(lease(rows));
              }
            }
            return leases;
          }
        });
  }

  private SessionLease lease(ResultSet row) throws SQLException {
    Channel channel = ChannelRow.read(row);
    byte[] ciphertext = row.getBytes("ciphertext");
    if (ciphertext != null) {
      sealed.remember(channel.id(), channel.version(), ciphertext);
    }
    Instant awaited = ChannelRow.instant(row, "awaited");
    return new SessionLease(
        channel,
        row.getLong("fencing"),
        awaited == null ? Instant.EPOCH : awaited,
        row.getString("hook_url"));
  }

  @Override
  public void release(UUID node, Collection<UUID> channels) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement release =
              connection.prepareStatement(
                  "update session_lease set expires_at = '-infinity'"
                      + " where node = ? and channel_id = any(?)")) {
            release.setObject(1, node);
            release.setArray(2, connection.createArrayOf("uuid", channels.toArray()));
            release.executeUpdate();
          }
        });
  }

  @Override
  public void releaseAll(UUID node) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement release =
              connection.prepareStatement(
                  "update session_lease set expires_at = '-infinity' where node = ?")) {
            release.setObject(1, node);
            release.executeUpdate();
          }
        });
  }

  @Override
  public Set<UUID> confirm(UUID node, Map<UUID, Long> fencings) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement confirm = connection.prepareStatement(CONFIRM)) {
            confirm.setArray(1, connection.createArrayOf("uuid", fencings.keySet().toArray()));
            confirm.setArray(2, connection.createArrayOf("int8", fencings.values().toArray()));
            confirm.setObject(3, node);
            return ids(confirm);
          }
        });
  }

  private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
