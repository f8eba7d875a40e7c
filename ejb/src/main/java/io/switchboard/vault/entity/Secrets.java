package io.switchboard.vault.entity;

import io.switchboard.vault.boundary.SecretRef;
import java.util.Optional;

/** The sealed secrets of all users. */
public interface Secrets {
  Optional<byte[]> find(SecretRef ref);

  void put(SecretRef ref, byte[] ciphertext);

  /** Whether there was one. */
  boolean remove(SecretRef ref);
}
