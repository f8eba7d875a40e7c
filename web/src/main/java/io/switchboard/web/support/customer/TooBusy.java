package io.switchboard.web.support.customer;

import io.switchboard.platform.outage.Unavailable;

/** So many frames want the database at once that this one had no turn in time. */
final class TooBusy extends Unavailable {
  private static final long serialVersionUID = 1L;

  TooBusy() {
    super("Too many frames of customers want the database at once.", null);
  }
}
