package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.entity.ApiKeys;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes an API key back: at once on this node, within ten seconds on others. */
@ApplicationScoped
public class RevokeApiKey {
  private ApiKeys keys;
  private AuthenticateBearer callers;
  private Clock clock;

  RevokeApiKey() {}

  @Inject
  public RevokeApiKey(ApiKeys keys, AuthenticateBearer callers, Clock clock) {
    this.keys = keys;
    this.callers = callers;
    this.clock = clock;
  }

  /** Whether the workspace had such a key that was still good. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("api-key.revoke")
  public boolean revoke(@AuditTarget WorkspaceId workspace, @AuditTarget UUID keyId) {
    boolean revoked = keys.revoke(workspace, keyId, clock.instant());
    callers.forgetKey(keyId);
    return revoked;
  }
}
