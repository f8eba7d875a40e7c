package io.switchboard.broker;

import java.util.Collection;
import java.util.Optional;

/** The broker's roles. */
final class Roles {

  /** The application itself: everything. */
  static final String OPERATOR = "operator";

  /** Followed by a workspace's id: which workspace a user belongs to. */
  static final String OF_WORKSPACE = "workspace:";

  private Roles() {}

  /** The workspace that these roles bind a user to; none for the operator. */
  static Optional<String> workspace(Collection<String> roles) {
    return roles.stream()
        .filter(role -> role.startsWith(OF_WORKSPACE))
        .map(role -> role.substring(OF_WORKSPACE.length()))
        .findFirst();
  }
}
