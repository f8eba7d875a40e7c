package io.switchboard.platform.persistence;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/**
 * The database refused a statement. Its SQLSTATE tells why; values of the statement are left out.
 */
@ApplicationException(rollback = true)
public class DatabaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String UNIQUE_VIOLATION = "23505";

  private final String sqlState;

  public DatabaseRefused(SQLException cause) {
    super("The database refused a statement (SQLSTATE " + cause.getSQLState() + ").", cause);
    this.sqlState = cause.getSQLState();
  }

  public boolean isUniqueViolation() {
    return UNIQUE_VIOLATION.equals(sqlState);
  }
}
