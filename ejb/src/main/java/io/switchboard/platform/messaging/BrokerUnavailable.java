package io.switchboard.platform.messaging;

import io.switchboard.platform.outage.Unavailable;

/** The broker cannot be reached now; none of the messages was taken. */
public class BrokerUnavailable extends Unavailable {
  private static final long serialVersionUID = 1L;

  public BrokerUnavailable(Throwable cause) {
    super("The message broker cannot be reached.", cause);
  }
}
