package io.switchboard.testing;

import io.switchboard.harness.RunningSwitchboard;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows each table has that calls of the API fill: what remembers calls and signs of life
 * is left out.
 */
public record TableCounts(Map<String, Long> rows) {

  private static final String COUNTS =
      """
      select relname, (xpath('/row/n/text()', query_to_xml(
        format('select count(*) as n from %I', relname), false, true, '')))[1]::text::bigint
      from pg_class join pg_namespace n on n.oid = relnamespace
      where relkind = 'r' and nspname = 'public'
        and relname not in ('audit_entry', 'node', 'session_lease', 'event_outbox', 'group_call')
      """;

  /** As it is now. */
  public static TableCounts of(RunningSwitchboard system) {
    try (Connection database =
            DriverManager.getConnection(
                system.databaseUrl(), "postgres", system.databaseSuperuserPassword());
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(COUNTS)) {
      Map<String, Long> rows = new TreeMap<>();
      while (row.next()) {
        rows.put(row.getString(1), row.getLong(2));
      }
      return new TableCounts(rows);
    } catch (SQLException e) {
      throw new IllegalStateException("The tables cannot be counted", e);
    }
  }
}
