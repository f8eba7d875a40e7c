package io.switchboard.identity.control;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.net.IpAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 of a subscriber's address, under a key of each workspace. */
@ApplicationScoped
public class AddressHash {
  private static final String KIND = "client-address";

  private TokenKeys keys;

  AddressHash() {}

  @Inject
  public AddressHash(TokenKeys keys) {
    this.keys = keys;
  }

  /**
   * @throws IllegalArgumentException the text is no address
   */
  public byte[] of(WorkspaceId workspace, String clientAddress) {
    IpAddress address =
        IpAddress.parse(clientAddress)
            .orElseThrow(() -> new IllegalArgumentException("That is no address."));
    SecretKey key = keys.of(TokenKind.of(KIND, workspace));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(address.subscriber());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
    }
  }
}
