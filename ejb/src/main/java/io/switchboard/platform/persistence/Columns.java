package io.switchboard.platform.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rows as columns, for statements over {@code unnest(?, ?, …)} that carry many rows at once. Times
 * travel as text and are cast by the statement.
 */
public record Columns<T>(Connection connection, Collection<T> rows) {

  public Array uuids(Function<T, UUID> value) throws SQLException {
    return array("uuid", value);
  }

  public Array texts(Function<T, String> value) throws SQLException {
    return array("text", value);
  }

  public Array integers(Function<T, Integer> value) throws SQLException {
    return array("int4", value);
  }

  public Array flags(Function<T, Boolean> value) throws SQLException {
    return array("bool", value);
  }

  public Array bytes(Function<T, byte[]> value) throws SQLException {
    return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
  }

  /** To be cast: {@code ?::text[]::timestamptz[]}. */
  public Array times(Function<T, Instant> value) throws SQLException {
    return array(
        "text",
        row -> {
          Instant time = value.apply(row);
          return time == null ? null : time.toString();
        });
  }

  private Array array(String type, Function<T, ?> value) throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }
}
