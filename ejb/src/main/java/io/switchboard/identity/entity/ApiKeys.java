package io.switchboard.identity.entity;

import io.switchboard.identity.boundary.ApiKeyView;
import io.switchboard.identity.control.ApiKeySecret;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API keys of all workspaces. */
public interface ApiKeys {
  void add(WorkspaceId workspace, UUID id, ApiKeySecret secret, Instant at);

  /** The key with this public part, unless it was revoked. */
  Optional<ApiKey> findByLookup(String lookup);

  /** Notes that a key was used, unless that was noted within the minute before. */
  void noteUse(WorkspaceId workspace, UUID id, Instant at);

  /** A workspace's keys, the newest first. */
  List<ApiKeyView> list(WorkspaceId workspace);

  /** Whether there was such a key that was good. */
  boolean revoke(WorkspaceId workspace, UUID id, Instant at);
}
