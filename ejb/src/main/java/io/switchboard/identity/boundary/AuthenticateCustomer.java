package io.switchboard.identity.boundary;

import io.switchboard.identity.control.ConversationTokens;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Knows customers by the tokens of their conversations. */
@ApplicationScoped
public class AuthenticateCustomer {
  /** How long after its end a token can still be changed for a new one. */
  public static final Duration REFRESHABLE = Duration.ofDays(7);

  /** How long after its end a token still tells that a customer was here before. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private ConversationTokens tokens;

  AuthenticateCustomer() {}

  @Inject
  public AuthenticateCustomer(ConversationTokens tokens) {
    this.tokens = tokens;
  }

  /** The customer that the token is for; empty if it is not good, or not from this address. */
  public Optional<KnownCustomer> authenticate(String token, String clientAddress) {
    return tokens.verify(token, clientAddress, Duration.ZERO);
  }

  /**
   * A new token in the place of one that is good, or expired at most {@link #REFRESHABLE} ago;
   * empty if it is not, or not from this address.
   */
  public Optional<CustomerSession> refresh(String token, String clientAddress, Duration life) {
    return tokens
        .verify(token, clientAddress, REFRESHABLE)
        .map(known -> tokens.mint(known.customer(), known.customerKey(), clientAddress, life));
  }

  /**
   * Who shows a token of an older conversation, from whatever address: it opens nothing, and only
   * tells the workspace's agents who came back. Empty if the token is not one of this workspace.
   */
  public Optional<String> returning(WorkspaceId workspace, String olderToken) {
    return tokens
        .verify(olderToken, REMEMBERED)
        .filter(known -> known.customer().workspace().equals(workspace))
        .map(KnownCustomer::customerKey);
  }
}
