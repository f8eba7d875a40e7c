package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.audit.boundary.AuditedOutcome;
import io.switchboard.identity.control.IssuerKeys;
import io.switchboard.identity.control.UserTokens;
import io.switchboard.identity.control.WorkspaceTokens;
import io.switchboard.identity.entity.Issuers;
import io.switchboard.identity.entity.Workspaces;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.DatabaseRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a workspace's own identity provider vouch for its users, in place of the one before. */
@ApplicationScoped
public class TrustIssuer {
  /** What became of it. */
  public enum Outcome implements AuditedOutcome {
    TRUSTED,
    NO_SUCH_WORKSPACE,
    /** The issuer is our own, or another workspace's. */
    ISSUER_TAKEN,
    /** Neither https nor loopback. */
    UNSAFE_URL,
    /** Not a set of public keys of an asymmetric kind. */
    UNSAFE_KEYS;

    @Override
    public boolean isDone() {
      return this == TRUSTED;
    }
  }

  private Issuers issuers;
  private Workspaces workspaces;
  private WorkspaceTokens tokens;

  TrustIssuer() {}

  @Inject
  public TrustIssuer(Issuers issuers, Workspaces workspaces, WorkspaceTokens tokens) {
    this.issuers = issuers;
    this.workspaces = workspaces;
    this.tokens = tokens;
  }

  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("issuer.trust")
  public Outcome trust(@AuditTarget WorkspaceId workspace, TrustedIssuer issuer) {
    if (workspaces.find(workspace).isEmpty()) {
      return Outcome.NO_SUCH_WORKSPACE;
    }
    if (issuer.issuer().equals(UserTokens.ISSUER)) {
      return Outcome.ISSUER_TAKEN;
    }
    if (!issuer.jwksUrl().map(IssuerKeys::isSafeUrl).orElse(true)) {
      return Outcome.UNSAFE_URL;
    }
    if (!issuer.keys().map(IssuerKeys::areSafeKeys).orElse(true)) {
      return Outcome.UNSAFE_KEYS;
    }
    try {
      issuers.put(workspace, issuer);
    } catch (DatabaseRefused e) {
      if (e.isUniqueViolation()) {
        return Outcome.ISSUER_TAKEN;
      }
      throw e;
    }
    tokens.forget();
    return Outcome.TRUSTED;
  }
}
