package io.switchboard.platform.messaging;

import jakarta.ejb.ApplicationException;

/** The broker cannot be reached now; none of the messages was taken. */
@ApplicationException(rollback = true)
public class BrokerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokerUnavailable(Throwable cause) {
    super("The message broker cannot be reached.", cause);
  }
}
