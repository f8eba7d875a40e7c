package io.switchboard.identity.boundary;

/** The kinds of callers. */
public enum CallerKind {
  /** Runs the installation; shows the service token. */
  OPERATOR,
  /** Acts for its workspace; shows an API key. */
  APPLICATION,
  /** A user of a workspace; shows a JWT. */
  USER,
  /** A person signed in to the console. */
  MEMBER,
  /** A visitor of a website; shows the token of its conversation. */
  CUSTOMER,
  /** Answers customers from Telegram, which vouches for it. */
  AGENT
}
