package io.switchboard.support.agents.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.entity.Agents;
import io.switchboard.support.agents.entity.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Agents in PostgreSQL. */
@ApplicationScoped
public class JdbcAgents implements Agents {
  private static final String SELECT =
      "select tg_id, display_name, is_active, closing_message from agent where workspace_id = ?";
  private static final String HOLD =
      "select pg_advisory_xact_lock(hashtextextended('agents ' || ?, 0))";
  private static final String PUT =
      """
      insert into agent (workspace_id, tg_id, display_name, name_key, is_active, closing_message,
        created_at, updated_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (workspace_id, tg_id) do update set display_name = excluded.display_name,
        name_key = excluded.name_key, is_active = excluded.is_active,
        closing_message = excluded.closing_message, updated_at = excluded.updated_at""";

  private Database database;
  private Clock clock;

  JdbcAgents() {}

  @Inject
  public JdbcAgents(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Agent> find(WorkspaceId workspace, long tgId) {
    return read(workspace, SELECT + " and tg_id = ?", tgId).stream().findFirst();
  }

  @Override
  public Optional<Agent> byName(WorkspaceId workspace, NameKey name) {
    return read(workspace, SELECT + " and name_key = ?", name.value()).stream().findFirst();
  }

  @Override
  public List<Agent> list(WorkspaceId workspace, int most, OptionalLong after) {
    return read(workspace, SELECT + " and tg_id > ? order by tg_id limit ?", after.orElse(0), most);
  }

  @Override
  public Map<Long, String> names(WorkspaceId workspace, Set<Long> tgIds) {
    return database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(SELECT + " and tg_id = any(?)")) {
            select.setObject(1, workspace.value());
            select.setArray(2, connection.createArrayOf("int8", tgIds.toArray()));
            Map<Long, String> names = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                names.put(row.getLong("tg_id"), row.getString("display_name"));
              }
            }
            return names;
          }
        });
  }

  @Override
  public void holdNames(WorkspaceId workspace) {
    database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, workspace.toString());
            return hold.execute();
          }
        });
  }

  @Override
  public boolean isNameTaken(Agent agent) {
    return byName(agent.workspace(), NameKey.of(agent.displayName()))
        .filter(other -> other.tgId() != agent.tgId())
        .isPresent();
  }

  @Override
  public void put(Agent agent) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    database.withinScope(
        agent.workspace(),
        connection -> {
          try (PreparedStatement put = connection.prepareStatement(PUT)) {
            set(
                put,
                agent.workspace().value(),
                agent.tgId(),
                agent.displayName(),
                NameKey.of(agent.displayName()).value(),
                agent.active(),
                agent.closingMessage().orElse(null),
                now,
                now);
            return put.executeUpdate();
          }
        });
  }

  private List<Agent> read(WorkspaceId workspace, String sql, Object... values) {
    return database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, workspace.value());
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 2, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
              List<Agent> found = new ArrayList<>();
              while (rows.next()) {
                found.add(agent(workspace, rows));
              }
              return found;
            }
          }
        });
  }

  private static Agent agent(WorkspaceId workspace, ResultSet row) throws SQLException {
    return new Agent(
        workspace,
        row.getLong("tg_id"),
        row.getString("display_name"),
        row.getBoolean("is_active"),
        Optional.ofNullable(row.getString("closing_message")));
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
