package io.switchboard.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.switchboard.identity.control.IdentitySettings;
import io.switchboard.identity.control.SignedTokens;
import io.switchboard.identity.control.TokenKeys;
import io.switchboard.identity.control.UserTokens;
import io.switchboard.identity.control.WorkspaceTokens;
import io.switchboard.identity.entity.SealedTokenKeys;
import io.switchboard.identity.store.JpaIssuers;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestEntities;
import io.switchboard.vault.boundary.RotateKeys;
import io.switchboard.vault.boundary.SealForInstallation;
import io.switchboard.vault.control.MasterKey;
import io.switchboard.vault.control.MasterKeyset;
import io.switchboard.vault.control.UserKeysets;
import io.switchboard.vault.entity.KeysetOwner;
import io.switchboard.vault.entity.Keysets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealKeysAnewTest {
  private final SteppingClock clock = new SteppingClock();
  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  private final TokenKeysInMemory tokenKeys = new TokenKeysInMemory();
  private final KeysetsInMemory keysets = new KeysetsInMemory();

  @Test
  @DisplayName("R9: after it the old master key is not needed, for tokens neither")
  void theOldMasterKeyIsNotNeeded() throws GeneralSecurityException {
    KeysetHandle old = MasterKeyset.generate();
    Caller.User ada = new Caller.User(workspace, new UserId("ada"));
    String token = tokens(old).mint(ada).token().value();
    KeysetHandle both =
        KeysetHandle.newBuilder(old)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();

    int sealed =
        new SealKeysAnew(
                new RotateKeys(new UserKeysets(new MasterKey(both), keysets)), keysOf(both))
            .sealAll();

    assertThat(sealed).isEqualTo(1);
    KeysetHandle onlyNew = KeysetHandle.newBuilder(both).deleteAt(0).build();
    assertThat(tokens(onlyNew).verify(token)).contains(ada);
  }

  private UserTokens tokens(KeysetHandle master) {
    return new UserTokens(
        new SignedTokens(keysOf(master), new Uuids(clock), clock),
        new WorkspaceTokens(new JpaIssuers(TestEntities.shared(), clock), clock),
        new IdentitySettings(
            "service-token-0123",
            Optional.empty(),
            "admin",
            Optional.empty(),
            Duration.ofHours(1)));
  }

  private TokenKeys keysOf(KeysetHandle master) {
    return new TokenKeys(tokenKeys, new SealForInstallation(new MasterKey(master)));
  }

  private static final class TokenKeysInMemory implements SealedTokenKeys {
    private final Map<String, byte[]> stored = new HashMap<>();

    @Override
    public Optional<byte[]> find(String kind) {
      return Optional.ofNullable(stored.get(kind));
    }

    @Override
    public byte[] addIfAbsent(String kind, byte[] added) {
      return stored.computeIfAbsent(kind, absent -> added);
    }

    @Override
    public int replaceEach(BiFunction<String, byte[], byte[]> replacement) {
      stored.replaceAll(replacement);
      return stored.size();
    }
  }

  private static final class KeysetsInMemory implements Keysets {
    private final Map<String, byte[]> stored = new TreeMap<>();

    @Override
    public Optional<byte[]> find(KeysetOwner owner) {
      return Optional.ofNullable(stored.get(owner.toString()));
    }

    @Override
    public byte[] addIfAbsent(KeysetOwner owner, byte[] added) {
      return stored.computeIfAbsent(owner.toString(), absent -> added);
    }

    @Override
    public boolean replace(KeysetOwner owner, UnaryOperator<byte[]> replacement) {
      return stored.computeIfPresent(owner.toString(), (key, old) -> replacement.apply(old))
          != null;
    }

    @Override
    public boolean remove(KeysetOwner owner) {
      return stored.remove(owner.toString()) != null;
    }

    @Override
    public Optional<KeysetOwner> next(KeysetOwner after) {
      return Optional.empty();
    }
  }
}
