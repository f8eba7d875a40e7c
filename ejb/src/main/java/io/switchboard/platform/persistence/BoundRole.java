package io.switchboard.platform.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role in which transactions work when the configured user is a superuser, or may bypass
 * row-level security: it would see every workspace's rows.
 */
final class BoundRole {
  static final String NAME = "switchboard_bound";

  private BoundRole() {}

  /** Whether the connection's user passes row-level security by. */
  static boolean isNeeded(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Makes the role where it is missing, and lets it use every table there is. */
  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$
          begin
            if not exists (select from pg_roles where rolname = '%1$s') then
              create role %1$s nologin nosuperuser nobypassrls;
            end if;
          end
          $$;
          grant usage on schema public to %1$s;
          grant select, insert, update, delete on all tables in schema public to %1$s;
          grant usage on all sequences in schema public to %1$s
          """
              .formatted(NAME));
    }
  }
}
