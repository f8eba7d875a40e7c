package io.switchboard.channels.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.Credentials;
import io.switchboard.channels.entity.Hooks;
import io.switchboard.channels.entity.SealedCredentials;
import io.switchboard.vault.boundary.DestroySecret;
import io.switchboard.vault.boundary.OpenSecret;
import io.switchboard.vault.boundary.OpenedSecret;
import io.switchboard.vault.boundary.SecretRef;
import io.switchboard.vault.boundary.SecretUnreadable;
import io.switchboard.vault.boundary.StoreSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.function.Function;

/** Channels' secrets in the vault, as the user's secret {@code <platform>.credential}. */
@ApplicationScoped
public class VaultCredentials implements Credentials {
  private StoreSecret storing;
  private OpenSecret opening;
  private DestroySecret destroying;
  private SealedCredentials sealed;
  private Hooks hooks;

  VaultCredentials() {}

  @Inject
  public VaultCredentials(
      StoreSecret storing,
      OpenSecret opening,
      DestroySecret destroying,
      SealedCredentials sealed,
      Hooks hooks) {
    this.storing = storing;
    this.opening = opening;
    this.destroying = destroying;
    this.sealed = sealed;
    this.hooks = hooks;
  }

  /** The name of the secret of a platform's channel. */
  public static String field(ChannelKind kind) {
    return kind.word() + ".credential";
  }

  @Override
  public void store(ChannelRoute channel, String secret) {
    char[] chars = secret.toCharArray();
    try {
      storing.store(ref(channel), chars);
      hooks.tellAgain(channel);
    } finally {
      Arrays.fill(chars, '\0');
      sealed.forget(channel.channelId());
    }
  }

  @Override
  public <T> T use(ChannelRoute channel, Function<String, T> use) {
    try (OpenedSecret secret = open(channel)) {
      return use.apply(secret.text());
    } catch (SecretUnreadable e) {
      throw new CredentialUnreadable("The stored credential does not open. Bring it anew.");
    }
  }

  private OpenedSecret open(ChannelRoute channel) {
    return sealed
        .of(channel.channelId(), channel.version())
        .map(ciphertext -> opening.open(ref(channel), ciphertext))
        .or(() -> opening.open(ref(channel)))
        .orElseThrow(() -> new CredentialUnreadable("There is no credential. Bring one."));
  }

  @Override
  public boolean isOutdated(ChannelRoute route) {
    return sealed.isOutdated(route.channelId(), route.version());
  }

  @Override
  public void destroy(ChannelRoute channel) {
    destroying.destroy(ref(channel));
    sealed.forget(channel.channelId());
  }

  private static SecretRef ref(ChannelRoute channel) {
    return new SecretRef(
        channel.owner().workspace(), channel.owner().user(), field(channel.kind()));
  }
}
