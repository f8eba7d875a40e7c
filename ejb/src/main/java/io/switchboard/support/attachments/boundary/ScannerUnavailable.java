package io.switchboard.support.attachments.boundary;

import io.switchboard.platform.outage.Unavailable;

/** The scanner for files does not answer; nothing is taken unseen. */
public class ScannerUnavailable extends Unavailable {
  private static final long serialVersionUID = 1L;

  public ScannerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
