package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.control.ApiKeySecret;
import io.switchboard.identity.entity.ApiKeys;
import io.switchboard.identity.entity.Workspaces;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Gives a workspace one more API key. */
@ApplicationScoped
public class CreateApiKey {
  private Workspaces workspaces;
  private ApiKeys keys;
  private Uuids uuids;
  private Clock clock;

  CreateApiKey() {}

  @Inject
  public CreateApiKey(Workspaces workspaces, ApiKeys keys, Uuids uuids, Clock clock) {
    this.workspaces = workspaces;
    this.keys = keys;
    this.uuids = uuids;
    this.clock = clock;
  }

  /** The new key; empty if there is no such workspace. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("api-key.create")
  public Optional<IssuedApiKey> create(@AuditTarget WorkspaceId workspace) {
    if (workspaces.find(workspace).isEmpty()) {
      return Optional.empty();
    }
    ApiKeySecret secret = ApiKeySecret.generate();
    IssuedApiKey issued = new IssuedApiKey(uuids.next(), secret.shownOnce());
    keys.add(workspace, issued.id(), secret, clock.instant());
    return Optional.of(issued);
  }
}
