package io.switchboard.identity.boundary;

import java.time.Instant;
import java.util.Objects;

/**
 * A customer's token for its conversation.
 *
 * @param customerKey who the customer is across conversations; it is in the token
 * @param expiresAt until when the token is good
 */
public record CustomerSession(
    Caller.Customer customer, String customerKey, ShownOnce token, Instant expiresAt) {
  public CustomerSession {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(customerKey, "customerKey");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
