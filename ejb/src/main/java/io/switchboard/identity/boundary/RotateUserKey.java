package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.vault.boundary.RotateKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Seals what a user brings from now on under a new key; what is there stays readable. */
@ApplicationScoped
public class RotateUserKey {
  private RotateKeys keys;

  RotateUserKey() {}

  @Inject
  public RotateUserKey(RotateKeys keys) {
    this.keys = keys;
  }

  /** Whether the user had a key: it has one since it first stored a secret. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("user.rotate-key")
  public boolean rotate(@AuditTarget WorkspaceId workspace, @AuditTarget UserId user) {
    return keys.rotateUser(workspace, user);
  }
}
