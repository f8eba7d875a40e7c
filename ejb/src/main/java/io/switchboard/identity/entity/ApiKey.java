package io.switchboard.identity.entity;

import io.switchboard.identity.boundary.ApiKeyView;
import io.switchboard.identity.control.ApiKeySecret;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An API key as it is stored: of the secret only the public part and a hash. */
@Entity
@Table(name = "api_key")
public class ApiKey {
  @Id
  @Column(name = "key_id")
  private UUID id;

  @Column(name = "workspace_id")
  private UUID workspaceId;

  private String lookup;

  private byte[] hash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  protected ApiKey() {}

  /** A key that is good. */
  public ApiKey(UUID id, WorkspaceId workspace, String lookup, byte[] hash, Instant createdAt) {
    this.id = id;
    this.workspaceId = workspace.value();
    this.lookup = lookup;
    this.hash = hash.clone();
    this.createdAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  public WorkspaceId workspace() {
    return new WorkspaceId(workspaceId);
  }

  /** Whether it is the stored form of this secret, in a time that does not depend on the hash. */
  public boolean isOf(ApiKeySecret secret) {
    return secret.hasHash(hash);
  }

  /** Whether it was good until now. */
  public boolean revoke(Instant at) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = at;
    return true;
  }

  public ApiKeyView view() {
    return new ApiKeyView(id, lookup, createdAt, revokedAt, lastUsedAt);
  }
}
