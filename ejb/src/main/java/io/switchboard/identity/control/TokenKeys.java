package io.switchboard.identity.control;

import io.switchboard.identity.entity.SealedTokenKeys;
import io.switchboard.vault.boundary.OpenedSecret;
import io.switchboard.vault.boundary.SealForInstallation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of each kind of token, made when it is first needed; all nodes share it. */
@ApplicationScoped
public class TokenKeys {
  private static final int KEY_BYTES = 32;
  private static final String PURPOSE = "token-key:";

  private final Map<TokenKind, SecretKey> open = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private SealedTokenKeys keys;
  private SealForInstallation seal;

  TokenKeys() {}

  @Inject
  public TokenKeys(SealedTokenKeys keys, SealForInstallation seal) {
    this.keys = keys;
    this.seal = seal;
  }

  SecretKey of(TokenKind kind) {
    return open.computeIfAbsent(kind, this::load);
  }

  /** The key, if there is one already: nobody has it made by naming a kind in a token. */
  Optional<SecretKey> known(TokenKind kind) {
    SecretKey key = open.get(kind);
    return key == null && keys.find(kind.keyName()).isEmpty()
        ? Optional.empty()
        : Optional.of(of(kind));
  }

  /** Seals each key anew, under the primary key of the master keyset; answers how many. */
  public int sealAnew() {
    return keys.replaceEach(
        (kind, stored) -> {
          try (OpenedSecret key = seal.open(PURPOSE + kind, stored)) {
            return seal.seal(PURPOSE + kind, key.bytes());
          }
        });
  }

  private SecretKey load(TokenKind kind) {
    byte[] stored =
        keys.find(kind.keyName()).orElseGet(() -> keys.addIfAbsent(kind.keyName(), generate(kind)));
    try (OpenedSecret key = seal.open(PURPOSE + kind.keyName(), stored)) {
      return new SecretKeySpec(key.bytes(), "HmacSHA256");
    }
  }

  private byte[] generate(TokenKind kind) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    byte[] result = seal.seal(PURPOSE + kind.keyName(), key);
    Arrays.fill(key, (byte) 0);
    return result;
  }
}
