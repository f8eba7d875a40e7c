package io.switchboard.platform.persistence;

import io.switchboard.platform.outage.Unavailable;

/** The database cannot be reached now; nothing was changed. Callers are asked to come back. */
public class DatabaseUnavailable extends Unavailable {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailable(Throwable cause) {
    super("The database cannot be reached.", cause);
  }
}
