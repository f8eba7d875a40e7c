package io.switchboard.platform.mail;

/** What became of a mail. */
public sealed interface MailOutcome {

  /** The server took it. */
  record Sent() implements MailOutcome {}

  /** No server is configured. */
  record NotConfigured() implements MailOutcome {}

  /**
   * The server did not take it.
   *
   * @param reason without a secret
   */
  record Failed(String reason) implements MailOutcome {}
}
