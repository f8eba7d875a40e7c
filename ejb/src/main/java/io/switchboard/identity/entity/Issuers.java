package io.switchboard.identity.entity;

import io.switchboard.identity.boundary.TrustedIssuer;
import io.switchboard.platform.ids.WorkspaceId;
import java.util.Optional;

/** The issuers that workspaces trust beside ours. */
public interface Issuers {
  /** An issuer and whose users it vouches for. */
  record Trust(WorkspaceId workspace, TrustedIssuer issuer) {}

  Optional<Trust> find(String issuer);

  /** Puts it in place of the workspace's former one. */
  void put(WorkspaceId workspace, TrustedIssuer issuer);
}
