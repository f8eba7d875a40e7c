package io.switchboard.platform.persistence;

import jakarta.ejb.ApplicationException;

/** The database cannot be reached now; nothing was changed. Callers are asked to come back. */
@ApplicationException(rollback = true)
public class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailable(Throwable cause) {
    super("The database cannot be reached.", cause);
  }
}
