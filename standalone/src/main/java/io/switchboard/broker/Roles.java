package io.switchboard.broker;

/** The broker's roles. */
final class Roles {

  /** The application itself: everything. */
  static final String OPERATOR = "operator";

  /** Any workspace's user: what {@code broker.xml} gives it. */
  static final String WORKSPACE = "workspace";

  /** Followed by a workspace's id: which workspace a user belongs to. */
  static final String OF_WORKSPACE = "workspace:";

  private Roles() {}
}
