package io.switchboard.vault.control;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import io.switchboard.platform.config.Settings;
import io.switchboard.vault.boundary.SecretUnreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;

/** The key that seals all others. It never leaves the memory of the application. */
@ApplicationScoped
public class MasterKey {
  private static final String WRONG_MASTER =
      "A key does not open under the master keyset. SWITCHBOARD_MASTER_KEYSET must hold the keyset"
          + " that sealed it, older keys included.";

  private Aead aead;

  @Inject
  MasterKey() {
    this(MasterKeyset.of(Settings.fromEnvironment()));
  }

  public MasterKey(KeysetHandle keyset) {
    try {
      this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master keyset is not one of AEAD keys", e);
    }
  }

  public byte[] seal(byte[] plain, String... boundTo) {
    try {
      return aead.encrypt(plain, AssociatedData.of(boundTo));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master keyset cannot seal", e);
    }
  }

  /** Opens what {@link #seal} sealed for the same words. */
  public byte[] open(byte[] sealed, String... boundTo) {
    try {
      return aead.decrypt(sealed, AssociatedData.of(boundTo));
    } catch (GeneralSecurityException e) {
      throw new SecretUnreadable(WRONG_MASTER, e);
    }
  }

  byte[] sealKeyset(KeysetHandle keyset, String... boundTo) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(
          keyset, aead, AssociatedData.of(boundTo));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master keyset cannot seal", e);
    }
  }

  KeysetHandle openKeyset(byte[] sealed, String... boundTo) {
    try {
      return TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, aead, AssociatedData.of(boundTo));
    } catch (GeneralSecurityException e) {
      throw new SecretUnreadable(WRONG_MASTER, e);
    }
  }
}
