package io.switchboard.channels.store;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.entity.Binding.Digest;
import io.switchboard.channels.entity.Hook;
import io.switchboard.channels.entity.Hooks;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.UUID;

/** Webhooks' hashes in PostgreSQL. */
@ApplicationScoped
class JdbcHooks implements Hooks {
  private Database database;

  JdbcHooks() {}

  @Inject
  JdbcHooks(Database database) {
    this.database = database;
  }

  @Override
  public void prepare(UUID channelId, Digest token, Digest secret) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update channel set hook_hash = ?, hook_secret_hash = ?, hook_url = null"
                      + " where id = ?")) {
            update.setBytes(1, token.bytes());
            update.setBytes(2, secret.bytes());
            update.setObject(3, channelId);
            update.executeUpdate();
          }
        });
  }

  @Override
  public void established(UUID channelId, String url) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("update channel set hook_url = ? where id = ?")) {
            update.setString(1, url);
            update.setObject(2, channelId);
            update.executeUpdate();
          }
        });
  }

  @Override
  public void tellAgain(ChannelRoute channel) {
    database.doInWorkspace(
        channel.owner().workspace(),
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("update channel set hook_url = null where id = ?")) {
            update.setObject(1, channel.channelId());
            update.executeUpdate();
          }
        });
  }

  @Override
  public Optional<Hook> find(Digest token) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select "
                      + ChannelRow.COLUMNS
                      + ", channel.hook_secret_hash from channel where hook_hash = ?")) {
            select.setBytes(1, token.bytes());
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Hook(ChannelRow.read(row), new Digest(row.getBytes("hook_secret_hash"))))
                  : Optional.empty();
            }
          }
        });
  }
}
