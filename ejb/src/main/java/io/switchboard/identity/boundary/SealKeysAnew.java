package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.control.TokenKeys;
import io.switchboard.vault.boundary.RotateKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Seals every key that the master keyset guards anew, under the primary key that it has now: the
 * users' keys and those that sign tokens. After it, its older keys are no longer needed.
 */
@ApplicationScoped
public class SealKeysAnew {
  private RotateKeys userKeys;
  private TokenKeys tokenKeys;

  SealKeysAnew() {}

  @Inject
  public SealKeysAnew(RotateKeys userKeys, TokenKeys tokenKeys) {
    this.userKeys = userKeys;
    this.tokenKeys = tokenKeys;
  }

  /**
   * Each key by itself: one that was cut off may be repeated.
   *
   * @return how many were sealed
   */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("keys.seal-anew")
  public int sealAll() {
    return userKeys.rewrapUsers() + tokenKeys.sealAnew();
  }
}
