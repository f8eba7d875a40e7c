package io.switchboard.channels.entity;

/** A channel's secret is missing, or does not open with the keys at hand. */
public class CredentialUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CredentialUnreadable(String reason) {
    super(reason);
  }
}
