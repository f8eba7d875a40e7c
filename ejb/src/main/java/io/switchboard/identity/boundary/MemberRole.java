package io.switchboard.identity.boundary;

/** What a member of the console may do; each may what those after it may. */
public enum MemberRole {
  /** May change the installation: workspaces, keys, members. */
  ADMIN,
  /** May do the daily work: redeliver, answer, suspend. */
  OPERATOR,
  /** May look. */
  VIEWER;

  /** Whether this role may do what needs {@code needed}. */
  public boolean covers(MemberRole needed) {
    return compareTo(needed) <= 0;
  }
}
