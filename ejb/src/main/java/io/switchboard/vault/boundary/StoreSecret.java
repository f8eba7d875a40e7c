package io.switchboard.vault.boundary;

import io.switchboard.vault.control.UserKeysets;
import io.switchboard.vault.entity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Seals a secret and keeps it in place of what was there. */
@ApplicationScoped
public class StoreSecret {
  private UserKeysets keysets;
  private Secrets secrets;

  StoreSecret() {}

  @Inject
  public StoreSecret(UserKeysets keysets, Secrets secrets) {
    this.keysets = keysets;
    this.secrets = secrets;
  }

  /**
   * Stores the secret, in the caller's transaction where there is one; the array stays as it is.
   */
  @Transactional
  public void store(SecretRef ref, char[] secret) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
    try {
      secrets.put(ref, keysets.seal(ref, bytes));
    } finally {
      Arrays.fill(encoded.array(), (byte) 0);
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
