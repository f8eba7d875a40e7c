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

  /** What to throw for a failure that may have come from the database, or from elsewhere. */
  static RuntimeException in(RuntimeException failure) {
    if (failure instanceof DatabaseRefused || failure instanceof DatabaseUnavailable) {
      return failure;
    }
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return of(sql);
      }
    }
    return failure;
  }

  private static boolean isAway(String state) {
    return state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2));
  }
}
