package io.switchboard.identity.boundary;

import io.switchboard.identity.control.ConversationTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Mints the token with which a customer comes back to its conversation. */
@ApplicationScoped
public class OpenCustomerSession {
  private ConversationTokens tokens;

  OpenCustomerSession() {}

  @Inject
  public OpenCustomerSession(ConversationTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A token that is good from this address only.
   *
   * @param customerKey who the customer is across conversations
   * @param clientAddress an IPv4 or IPv6 address; of the latter the first 64 bits count
   * @throws IllegalArgumentException that is no address
   */
  public CustomerSession open(
      Caller.Customer customer, String customerKey, String clientAddress, Duration life) {
    return tokens.mint(customer, customerKey, clientAddress, life);
  }
}
