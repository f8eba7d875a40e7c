package io.switchboard.channels.store;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.BotInUse;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.ChannelNews;
import io.switchboard.channels.entity.ChannelNews.Used;
import io.switchboard.channels.entity.Channels;
import io.switchboard.channels.entity.SealedCredentials;
import io.switchboard.platform.persistence.Database;
import io.switchboard.platform.persistence.DatabaseRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Channels in PostgreSQL. */
@ApplicationScoped
class JdbcChannels implements Channels {
  private static final String SELECT = "select " + ChannelRow.COLUMNS + " from channel";

  /** By index for each owner, however few owners the planner expects. */
  private static final String ROUTES =
      "select "
          + ChannelRow.COLUMNS
          + ", secret.ciphertext from unnest(?::uuid[], ?::text[]) as owner(workspace, name)"
          + " cross join lateral (select * from channel"
          + " where workspace_id = owner.workspace and user_id = owner.name offset 0) as channel"
          + " left join secret on secret.workspace_id = channel.workspace_id"
          + " and secret.user_id = channel.user_id"
          + " and secret.field = channel.platform || '.credential'";

  private static final String OF_OWNER =
      SELECT + " where workspace_id = ? and user_id = ? order by created_at";
  private static final String PEEK =
      SELECT + " where workspace_id = ? and user_id = ? and platform = ?";
  private static final String OF_KIND = PEEK + " for update";
  private static final String UPSERT =
      "insert into channel (id, workspace_id, user_id, platform, status, enabled, priority,"
          + " allow_from, external_id, username, address, health_reason, created_at, updated_at)"
          + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
          + " on conflict (workspace_id, user_id, platform) do update set"
          + " status = excluded.status, enabled = excluded.enabled, priority = excluded.priority,"
          + " allow_from = excluded.allow_from, external_id = excluded.external_id,"
          + " username = excluded.username, address = excluded.address,"
          + " health_reason = excluded.health_reason, updated_at = excluded.updated_at,"
          + " version = channel.version + 1";
  private static final String NOTE_USE =
      "update channel set last_used_at = greatest(last_used_at, used.at),"
          + " address = coalesce(used.address, channel.address)"
          + " from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as used(id, at, address)"
          + " where channel.id = used.id";
  private static final String MOVE =
      "update channel set status = ?, health_reason = ?, version = version + 1"
          + " where id = ? and status = any(?)";
  private static final String UNCHANGED = " and version = ?";
  private static final String RETURNING = " returning " + ChannelRow.COLUMNS;

  private Database database;
  private SealedCredentials sealed;

  JdbcChannels() {}

  @Inject
  JdbcChannels(Database database, SealedCredentials sealed) {
    this.database = database;
    this.sealed = sealed;
  }

  @Override
  public List<ChannelRoute> routesOf(Collection<ChannelOwner> owners) {
    Object[] workspaces = owners.stream().map(owner -> owner.workspace().value()).toArray();
    Object[] users = owners.stream().map(owner -> owner.user().value()).toArray();
    return database.oneAcrossWorkspaces(
        ROUTES,
        (select, first) -> {
          Connection connection = select.getConnection();
          select.setArray(first, connection.createArrayOf("uuid", workspaces));
          select.setArray(first + 1, connection.createArrayOf("text", users));
        },
        this::routes);
  }

  private List<ChannelRoute> routes(ResultSet rows) throws SQLException {
    List<ChannelRoute> routes = new ArrayList<>();
    while (rows.next()) {
      ChannelRoute route = ChannelRow.read(rows).route();
      byte[] ciphertext = rows.getBytes("ciphertext");
      if (ciphertext != null) {
        sealed.remember(route.channelId(), route.version(), ciphertext);
      }
      routes.add(route);
    }
    return routes;
  }

  @Override
  public List<Channel> of(ChannelOwner owner) {
    return database.inWorkspace(
        owner.workspace(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OF_OWNER)) {
            set(select, owner.workspace().value(), owner.user().value());
            return channels(select);
          }
        });
  }

  @Override
  public Optional<Channel> find(ChannelOwner owner, ChannelKind kind) {
    return database.inWorkspace(
        owner.workspace(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OF_KIND)) {
            set(select, owner.workspace().value(), owner.user().value(), kind.word());
            return channels(select).stream().findFirst();
          }
        });
  }

  @Override
  public Optional<Channel> peek(ChannelOwner owner, ChannelKind kind) {
    return database.withinScope(
        owner.workspace(),
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(PEEK)) {
            set(select, owner.workspace().value(), owner.user().value(), kind.word());
            return channels(select).stream().findFirst();
          }
        });
  }

  @Override
  public Optional<Channel> byId(UUID id) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(SELECT + " where channel.id = ?")) {
            set(select, id);
            return channels(select).stream().findFirst();
          }
        });
  }

  @Override
  public void put(Channel channel) {
    try {
      database.doInWorkspace(
          channel.owner().workspace(), connection -> upsert(connection, channel));
    } catch (DatabaseRefused refused) {
      if (refused.isUniqueViolation()) {
        throw new BotInUse();
      }
      throw refused;
    }
  }

  private static void upsert(Connection connection, Channel channel) throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      set(
          upsert,
          channel.id(),
          channel.owner().workspace().value(),
          channel.owner().user().value(),
          channel.kind().word(),
          channel.status().word(),
          channel.preferences().enabled(),
          channel.preferences().priority(),
          connection.createArrayOf("text", channel.preferences().allowFrom().toArray()),
          channel.account().externalId(),
          channel.account().username(),
          channel.account().address(),
          channel.health(),
          at(channel.times().createdAt()),
          at(channel.times().updatedAt()));
      upsert.executeUpdate();
    }
  }

  @Override
  public void remove(Channel channel) {
    database.doInWorkspace(
        channel.owner().workspace(),
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from channel where id = ?")) {
            set(delete, channel.id());
            delete.executeUpdate();
          }
        });
  }

  @Override
  public void noteUse(Collection<Used> uses) {
    Object[] ids = uses.stream().map(Used::channelId).toArray();
    Object[] times = uses.stream().map(use -> use.at().toString()).toArray();
    Object[] addresses = uses.stream().map(use -> use.newAddress().orElse(null)).toArray();
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(NOTE_USE)) {
            update.setArray(1, connection.createArrayOf("uuid", ids));
            update.setArray(2, connection.createArrayOf("timestamptz", times));
            update.setArray(3, connection.createArrayOf("text", addresses));
            update.executeUpdate();
          }
        });
  }

  @Override
  public Optional<Channel> move(
      UUID channelId, Set<ChannelStatus> from, ChannelStatus to, String reason) {
    return moved(MOVE + RETURNING, from, to.word(), reason, channelId);
  }

  @Override
  public Optional<Channel> breakDown(ChannelNews.Broken news, Set<ChannelStatus> from) {
    return moved(
        MOVE + UNCHANGED + RETURNING,
        from,
        news.status().word(),
        news.reason(),
        news.channelId(),
        news.version());
  }

  /** The fourth parameter of the statement is what the channel was before. */
  private Optional<Channel> moved(String sql, Set<ChannelStatus> from, Object... values) {
    Object[] former = from.stream().map(ChannelStatus::word).toArray();
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            List<Object> all = new ArrayList<>(Arrays.asList(values));
            all.add(3, connection.createArrayOf("text", former));
            set(update, all.toArray());
            return channels(update).stream().findFirst();
          }
        });
  }

  private static List<Channel> channels(PreparedStatement statement) throws SQLException {
    List<Channel> channels = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        channels.add(ChannelRow.read(rows));
      }
    }
    return channels;
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
