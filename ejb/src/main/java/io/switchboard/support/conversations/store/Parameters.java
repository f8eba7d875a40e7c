package io.switchboard.support.conversations.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Sets a statement's parameters one after the other; each may be null. */
final class Parameters {
  private final PreparedStatement statement;
  private int index;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters set(UUID value) throws SQLException {
    return set(value, Types.OTHER);
  }

  Parameters set(String value) throws SQLException {
    return set(value, Types.VARCHAR);
  }

  Parameters set(Long value) throws SQLException {
    return set(value, Types.BIGINT);
  }

  Parameters set(Integer value) throws SQLException {
    return set(value, Types.INTEGER);
  }

  Parameters set(LocalDate value) throws SQLException {
    return set(value, Types.DATE);
  }

  Parameters set(byte[] value) throws SQLException {
    return set(value, Types.BINARY);
  }

  Parameters set(Instant value) throws SQLException {
    return set(
        value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private Parameters set(Object value, int type) throws SQLException {
    statement.setObject(++index, value, type);
    return this;
  }
}
