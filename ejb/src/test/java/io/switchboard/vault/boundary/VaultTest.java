package io.switchboard.vault.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.TestDatabase;
import io.switchboard.vault.control.MasterKey;
import io.switchboard.vault.control.MasterKeyset;
import io.switchboard.vault.control.UserKeysets;
import io.switchboard.vault.entity.Secrets;
import io.switchboard.vault.store.JdbcKeysets;
import io.switchboard.vault.store.JdbcSecrets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VaultTest {
  private static final String TOKEN = "a secret of some length";

  private final TestDatabase database = TestDatabase.shared();
  private final KeysetHandle masterKeyset = MasterKeyset.generate();
  private final Secrets secrets = new JdbcSecrets(database, Clock.systemUTC());
  private final UserKeysets keysets = node(masterKeyset);
  private final StoreSecret store = new StoreSecret(keysets, secrets);
  private final OpenSecret open = new OpenSecret(keysets, secrets);
  private final WorkspaceId workspace = database.newWorkspace();
  private final SecretRef ref = new SecretRef(workspace, new UserId("ada"), "telegram.bot-token");

  @Test
  void whatWasStoredOpens() {
    store.store(ref, TOKEN.toCharArray());

    assertThat(opened(open)).isEqualTo(TOKEN);
    assertThat(new String(secrets.find(ref).orElseThrow())).doesNotContain("secret");
  }

  @Test
  @DisplayName("R1: a ciphertext moved to another user, field or workspace does not open")
  void aMovedCiphertextDoesNotOpen() {
    SecretRef bob = new SecretRef(workspace, new UserId("bob"), ref.field());
    SecretRef field = new SecretRef(workspace, ref.user(), "other");
    SecretRef theirs = new SecretRef(database.newWorkspace(), ref.user(), ref.field());
    for (SecretRef each : new SecretRef[] {ref, bob, field, theirs}) {
      store.store(each, TOKEN.toCharArray());
    }
    byte[] ciphertext = secrets.find(ref).orElseThrow();

    for (SecretRef elsewhere : new SecretRef[] {bob, field, theirs}) {
      assertThatThrownBy(() -> open.open(elsewhere, ciphertext))
          .isInstanceOf(SecretUnreadable.class);
    }
  }

  @Test
  @DisplayName("R2: rotation keeps old ciphertext readable, on nodes that missed it too")
  void rotationKeepsOldCiphertextReadable() {
    OpenSecret otherNode = new OpenSecret(node(masterKeyset), secrets);
    store.store(ref, TOKEN.toCharArray());
    byte[] old = secrets.find(ref).orElseThrow();
    assertThat(opened(otherNode)).isEqualTo(TOKEN);

    assertThat(keysets.rotate(workspace, ref.user())).isTrue();

    try (OpenedSecret secret = open.open(ref, old)) {
      assertThat(secret.text()).isEqualTo(TOKEN);
    }
    store.store(ref, "new".toCharArray());
    assertThat(opened(otherNode)).isEqualTo("new");
  }

  @Test
  @DisplayName(
      "R2: after the master was rotated and all was sealed anew, the old one is not needed")
  void theMasterIsRotated() throws GeneralSecurityException {
    store.store(ref, TOKEN.toCharArray());
    KeysetHandle both =
        KeysetHandle.newBuilder(masterKeyset)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    assertThat(opened(new OpenSecret(node(both), secrets))).isEqualTo(TOKEN);

    node(both).rotate(workspace, ref.user());

    KeysetHandle onlyNew = KeysetHandle.newBuilder(both).deleteAt(0).build();
    assertThat(opened(new OpenSecret(node(onlyNew), secrets))).isEqualTo(TOKEN);
  }

  @Test
  @DisplayName("R3: a shredded user's secrets do not open, copies included")
  void shreddingMakesCopiesUnreadable() {
    store.store(ref, TOKEN.toCharArray());
    byte[] copy = secrets.find(ref).orElseThrow();

    assertThat(new ShredUser(keysets).shred(workspace, ref.user())).isTrue();

    assertThat(open.open(ref)).isEmpty();
    assertThatThrownBy(() -> open.open(ref, copy)).isInstanceOf(SecretUnreadable.class);
    store.store(ref, "again".toCharArray());
    assertThatThrownBy(() -> open.open(ref, copy)).isInstanceOf(SecretUnreadable.class);
  }

  @Test
  @DisplayName("R4: a closed secret is wiped and shows nothing")
  void aClosedSecretIsWiped() {
    store.store(ref, TOKEN.toCharArray());
    OpenedSecret secret = open.open(ref).orElseThrow();
    byte[] bytes = secret.bytes();
    char[] chars = secret.chars();

    secret.close();

    assertThat(bytes).containsOnly(0);
    assertThat(chars).containsOnly('\0');
    assertThat(secret).hasToString("[secret]");
    assertThatThrownBy(secret::text).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDestroyedSecretIsGone() {
    store.store(ref, TOKEN.toCharArray());

    assertThat(new DestroySecret(secrets).destroy(ref)).isTrue();

    assertThat(open.open(ref)).isEmpty();
  }

  private UserKeysets node(KeysetHandle master) {
    return new UserKeysets(new MasterKey(master), new JdbcKeysets(database, Clock.systemUTC()));
  }

  private String opened(OpenSecret by) {
    try (OpenedSecret secret = by.open(ref).orElseThrow()) {
      return secret.text();
    }
  }
}
