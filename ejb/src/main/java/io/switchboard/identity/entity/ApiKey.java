package io.switchboard.identity.entity;

import io.switchboard.platform.ids.WorkspaceId;
import java.util.UUID;

/** An API key that is good, as it is stored. */
public record ApiKey(UUID id, WorkspaceId workspace, byte[] hash) {
  public ApiKey {
    hash = hash.clone();
  }

  @Override
  public byte[] hash() {
    return hash.clone();
  }
}
