package io.switchboard.platform.outage;

import jakarta.ejb.ApplicationException;

/** Something that we need cannot be reached now. Its message says what; it may come back soon. */
@ApplicationException(rollback = true, inherited = true)
public abstract class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
