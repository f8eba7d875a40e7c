package io.switchboard.vault.boundary;

import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.vault.control.UserKeysets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Destroys a user's key, and with it every copy of what was sealed under it, in backups too. */
@ApplicationScoped
public class ShredUser {
  private UserKeysets keysets;

  ShredUser() {}

  @Inject
  public ShredUser(UserKeysets keysets) {
    this.keysets = keysets;
  }

  /** Whether the user had a key. */
  public boolean shred(WorkspaceId workspace, UserId user) {
    return keysets.shred(workspace, user);
  }
}
