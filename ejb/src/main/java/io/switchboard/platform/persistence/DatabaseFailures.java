package io.switchboard.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that is away from one that refused a statement. */
final class DatabaseFailures {
  /** SQLSTATE classes: connection exception, operator intervention, insufficient resources. */
  private static final Set<String> AWAY = Set.of("08", "57", "53");

  private DatabaseFailures() {}

  static RuntimeException of(SQLException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLNonTransientConnectionException
          || t instanceof SQLTransientConnectionException
          || t instanceof java.io.IOException) {
        return new DatabaseUnavailable(failure);
      }
      if (t instanceof SQLException sql && isAway(sql.getSQLState())) {
        return new DatabaseUnavailable(failure);
      }
    }
    return failure.getSQLState() == null
        ? new DatabaseUnavailable(failure)
        : new DatabaseRefused(failure);
  }

  private static boolean isAway(String state) {
    return state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2));
  }
}
