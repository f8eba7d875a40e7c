package io.switchboard.identity.boundary;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody else who vouches for a workspace's users: either its key set is fetched from a URL, or
 * it is given.
 *
 * @param issuer the claim {@code iss} of its tokens
 * @param jwksUrl where its key set is
 * @param keys its key set as JSON (RFC 7517), public keys only
 */
public record TrustedIssuer(String issuer, Optional<String> jwksUrl, Optional<String> keys) {
  public TrustedIssuer {
    Objects.requireNonNull(issuer, "issuer");
    if (jwksUrl.isPresent() == keys.isPresent()) {
      throw new IllegalArgumentException("Either a URL of the keys or the keys.");
    }
  }
}
