package io.switchboard.channels.store;

import io.switchboard.channels.entity.Binding;
import io.switchboard.channels.entity.Binding.Digest;
import io.switchboard.channels.entity.Bindings;
import io.switchboard.channels.entity.Channel;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attempts to bind in PostgreSQL. */
@ApplicationScoped
class JdbcBindings implements Bindings {
  private static final String UPSERT =
      "insert into channel_binding"
          + " (channel_id, workspace_id, payload_hash, code_hash, wrong_codes, expires_at)"
          + " values (?, ?, ?, ?, ?, ?) on conflict (channel_id) do update set"
          + " payload_hash = excluded.payload_hash, code_hash = excluded.code_hash,"
          + " wrong_codes = excluded.wrong_codes, expires_at = excluded.expires_at";
  private static final String END_EXPIRED =
      "with ended as (delete from channel_binding where expires_at <= ? returning channel_id)"
          + " update channel set status = 'disconnected', version = version + 1,"
          + " health_reason = 'Nobody was bound in time. Set the bot up again.'"
          + " from ended where channel.id = ended.channel_id"
          + " and channel.status in ('awaiting_start', 'awaiting_code') returning "
          + ChannelRow.COLUMNS;

  private Database database;
  private Clock clock;

  JdbcBindings() {}

  @Inject
  JdbcBindings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void put(Channel channel, Binding binding) {
    database.doInWorkspace(
        channel.owner().workspace(),
        connection -> {
          try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, channel.id());
            upsert.setObject(2, channel.owner().workspace().value());
            upsert.setBytes(3, binding.payloadHash().bytes());
            upsert.setBytes(4, binding.codeHash().bytes());
            upsert.setInt(5, binding.wrongCodes());
            upsert.setObject(6, binding.expiresAt().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
          }
        });
  }

  @Override
  public Optional<Binding> of(Channel channel) {
    return database.inWorkspace(
        channel.owner().workspace(),
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("select * from channel_binding where channel_id = ?")) {
            select.setObject(1, channel.id());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(read(channel, row)) : Optional.empty();
            }
          }
        });
  }

  private static Binding read(Channel channel, ResultSet row) throws SQLException {
    return new Binding(
        channel.id(),
        new Digest(row.getBytes("payload_hash")),
        new Digest(row.getBytes("code_hash")),
        row.getInt("wrong_codes"),
        ChannelRow.instant(row, "expires_at"));
  }

  @Override
  public void end(Channel channel) {
    database.doInWorkspace(
        channel.owner().workspace(),
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from channel_binding where channel_id = ?")) {
            delete.setObject(1, channel.id());
            delete.executeUpdate();
          }
        });
  }

  @Override
  public List<Channel> endExpired() {
    return database.acrossWorkspaces(
        connection -> {
          List<Channel> unbound = new ArrayList<>();
          try (PreparedStatement end = connection.prepareStatement(END_EXPIRED)) {
            end.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = end.executeQuery()) {
              while (rows.next()) {
                unbound.add(ChannelRow.read(rows));
              }
            }
          }
          return unbound;
        });
  }
}
