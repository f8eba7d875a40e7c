package io.switchboard.identity.boundary;

import java.time.Instant;
import java.util.Objects;

/**
 * A customer whose token was verified.
 *
 * @param customerKey who the customer is across conversations
 * @param expiresAt until when the token is good
 */
public record KnownCustomer(Caller.Customer customer, String customerKey, Instant expiresAt) {
  public KnownCustomer {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(customerKey, "customerKey");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
