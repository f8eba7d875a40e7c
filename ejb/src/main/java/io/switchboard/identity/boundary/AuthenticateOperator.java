package io.switchboard.identity.boundary;

import io.switchboard.identity.control.IdentitySettings;
import io.switchboard.identity.control.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows the operator by the service token. */
@ApplicationScoped
public class AuthenticateOperator {
  private byte[] expected;

  AuthenticateOperator() {}

  @Inject
  public AuthenticateOperator(IdentitySettings settings) {
    this.expected = Sha256.of(settings.serviceToken());
  }

  /**
   * The operator, if the token is the service token; the compare takes the same time either way.
   */
  public Optional<Caller> authenticate(String token) {
    return MessageDigest.isEqual(expected, Sha256.of(token))
        ? Optional.of(new Caller.Operator())
        : Optional.empty();
  }
}
