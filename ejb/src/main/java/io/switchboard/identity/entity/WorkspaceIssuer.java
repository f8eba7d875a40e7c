package io.switchboard.identity.entity;

import io.switchboard.identity.boundary.TrustedIssuer;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The issuer that a workspace trusts beside us. */
@Entity
@Table(name = "workspace_issuer")
public class WorkspaceIssuer {
  @Id
  @Column(name = "workspace_id")
  private UUID workspaceId;

  private String issuer;

  @Column(name = "jwks_url")
  private String jwksUrl;

  private String jwks;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected WorkspaceIssuer() {}

  public WorkspaceIssuer(WorkspaceId workspace) {
    this.workspaceId = workspace.value();
  }

  /** Trusts this one from now on, in place of any other. */
  public void become(TrustedIssuer trusted, Instant at) {
    this.issuer = trusted.issuer();
    this.jwksUrl = trusted.jwksUrl().orElse(null);
    this.jwks = trusted.keys().orElse(null);
    this.changedAt = at;
  }

  public Issuers.Trust trust() {
    return new Issuers.Trust(
        new WorkspaceId(workspaceId),
        new TrustedIssuer(issuer, Optional.ofNullable(jwksUrl), Optional.ofNullable(jwks)));
  }
}
