package io.switchboard.vault.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.vault.boundary.SecretRef;
import io.switchboard.vault.boundary.SecretUnreadable;
import io.switchboard.vault.entity.KeysetOwner;
import io.switchboard.vault.entity.Keysets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;

/**
 * Each user's keyset, kept open for the users that are busy. Another node may have rotated or
 * shredded it meanwhile: what does not open is tried once more with the keyset as it is stored, and
 * no keyset is kept for longer than a few minutes.
 */
@ApplicationScoped
public class UserKeysets {
  private static final int MOST = 20_000;
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Cache<KeysetOwner, Aead> open =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  private MasterKey master;
  private Keysets keysets;

  UserKeysets() {}

  @Inject
  public UserKeysets(MasterKey master, Keysets keysets) {
    this.master = master;
    this.keysets = keysets;
  }

  /** Seals under the user's key as it is stored now; a user without a key gets one. */
  public byte[] seal(SecretRef ref, byte[] plain) {
    KeysetOwner owner = KeysetOwner.of(ref);
    byte[] stored =
        keysets.find(owner).orElseGet(() -> keysets.addIfAbsent(owner, wrapped(owner, generate())));
    Aead aead = aead(owner, stored);
    try {
      return aead.encrypt(plain, boundTo(ref));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A user's keyset cannot seal", e);
    }
  }

  /**
   * Opens what was sealed for the same reference.
   *
   * @throws SecretUnreadable if it does not open
   */
  public byte[] open(SecretRef ref, byte[] ciphertext) {
    KeysetOwner owner = KeysetOwner.of(ref);
    byte[] boundTo = boundTo(ref);
    Aead held = open.getIfPresent(owner);
    if (held != null) {
      try {
        return held.decrypt(ciphertext, boundTo);
      } catch (GeneralSecurityException maybeRotatedElsewhere) {
        open.invalidate(owner);
      }
    }
    Aead stored = keysets.find(owner).map(found -> aead(owner, found)).orElseThrow(this::shredded);
    try {
      byte[] plain = stored.decrypt(ciphertext, boundTo);
      open.put(owner, stored);
      return plain;
    } catch (GeneralSecurityException e) {
      throw new SecretUnreadable("A secret does not open where it is stored.", e);
    }
  }

  /** Adds a new primary key; answers whether the user had a keyset. */
  public boolean rotate(WorkspaceId workspace, UserId user) {
    KeysetOwner owner = new KeysetOwner(workspace, user);
    boolean rotated =
        keysets.replace(owner, stored -> wrapped(owner, withNewPrimary(owner, stored)));
    open.invalidate(owner);
    return rotated;
  }

  /** Destroys the keyset; answers whether there was one. */
  public boolean shred(WorkspaceId workspace, UserId user) {
    KeysetOwner owner = new KeysetOwner(workspace, user);
    boolean shredded = keysets.remove(owner);
    open.invalidate(owner);
    return shredded;
  }

  /** Seals every keyset anew under the master's primary key. */
  public int rewrapAll() {
    int count = 0;
    for (Optional<KeysetOwner> next = keysets.next(null);
        next.isPresent();
        next = keysets.next(next.get())) {
      KeysetOwner owner = next.get();
      count += keysets.replace(owner, stored -> wrapped(owner, handle(owner, stored))) ? 1 : 0;
    }
    return count;
  }

  private KeysetHandle withNewPrimary(KeysetOwner owner, byte[] stored) {
    try {
      return KeysetHandle.newBuilder(handle(owner, stored))
          .addEntry(
              KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                  .withRandomId()
                  .makePrimary())
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A keyset cannot take one more key", e);
    }
  }

  private Aead aead(KeysetOwner owner, byte[] sealed) {
    try {
      return handle(owner, sealed).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A user's keyset is not one of AEAD keys", e);
    }
  }

  private KeysetHandle handle(KeysetOwner owner, byte[] sealed) {
    return master.openKeyset(
        sealed, "user-keyset", owner.workspace().toString(), owner.user().value());
  }

  private byte[] wrapped(KeysetOwner owner, KeysetHandle keyset) {
    return master.sealKeyset(
        keyset, "user-keyset", owner.workspace().toString(), owner.user().value());
  }

  private SecretUnreadable shredded() {
    return new SecretUnreadable("The user has no key: it was shredded, or never had one.", null);
  }

  private static KeysetHandle generate() {
    return MasterKeyset.generate();
  }

  private static byte[] boundTo(SecretRef ref) {
    return AssociatedData.of(ref.workspace().toString(), ref.user().value(), ref.field());
  }
}
