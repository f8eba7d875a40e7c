package io.switchboard.vault.boundary;

import io.switchboard.vault.entity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Destroys one secret. */
@ApplicationScoped
public class DestroySecret {
  private Secrets secrets;

  DestroySecret() {}

  @Inject
  public DestroySecret(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Whether there was such a secret; it is gone with the caller's transaction. */
  public boolean destroy(SecretRef ref) {
    return secrets.remove(ref);
  }
}
