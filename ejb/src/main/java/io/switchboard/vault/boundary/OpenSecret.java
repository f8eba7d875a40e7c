package io.switchboard.vault.boundary;

import io.switchboard.vault.control.UserKeysets;
import io.switchboard.vault.entity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens a secret. */
@ApplicationScoped
public class OpenSecret {
  private UserKeysets keysets;
  private Secrets secrets;

  OpenSecret() {}

  @Inject
  public OpenSecret(UserKeysets keysets, Secrets secrets) {
    this.keysets = keysets;
    this.secrets = secrets;
  }

  /**
   * Reads and opens the secret; empty if there is none.
   *
   * @throws SecretUnreadable if it does not open
   */
  public Optional<OpenedSecret> open(SecretRef ref) {
    return secrets.find(ref).map(ciphertext -> open(ref, ciphertext));
  }

  /**
   * Opens a secret whose ciphertext (column {@code secret.ciphertext}) the caller has read with its
   * own row. It asks the database only for the key of a user whose key it does not hold.
   *
   * @throws SecretUnreadable if it does not open
   */
  public OpenedSecret open(SecretRef ref, byte[] ciphertext) {
    return new OpenedSecret(keysets.open(ref, ciphertext));
  }
}
