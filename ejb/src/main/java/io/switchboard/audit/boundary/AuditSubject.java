package io.switchboard.audit.boundary;

import io.switchboard.platform.ids.WorkspaceId;

/** What an {@link Audited} use case is done to, if it belongs to a workspace and has a name. */
public interface AuditSubject {
  /** Whose entry it is. */
  WorkspaceId workspace();

  /** What the audit calls it; never a secret. */
  String auditName();
}
