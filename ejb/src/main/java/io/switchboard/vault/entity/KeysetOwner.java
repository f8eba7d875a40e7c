package io.switchboard.vault.entity;

import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.vault.boundary.SecretRef;

/** A user of a workspace, who has a keyset of its own. */
public record KeysetOwner(WorkspaceId workspace, UserId user) {
  public static KeysetOwner of(SecretRef ref) {
    return new KeysetOwner(ref.workspace(), ref.user());
  }
}
