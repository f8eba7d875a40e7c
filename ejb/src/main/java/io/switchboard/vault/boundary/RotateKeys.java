package io.switchboard.vault.boundary;

import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.vault.control.UserKeysets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings new keys into use; what was sealed under older ones stays readable. */
@ApplicationScoped
public class RotateKeys {
  private UserKeysets keysets;

  RotateKeys() {}

  @Inject
  public RotateKeys(UserKeysets keysets) {
    this.keysets = keysets;
  }

  /** Gives one user a new key; answers whether it had one. */
  public boolean rotateUser(WorkspaceId workspace, UserId user) {
    return keysets.rotate(workspace, user);
  }

  /**
   * Seals every user's keyset anew, under the primary key that the master keyset has now. After it,
   * the master keyset's older keys are no longer needed.
   *
   * @return how many were sealed
   */
  public int rewrapUsers() {
    return keysets.rewrapAll();
  }
}
