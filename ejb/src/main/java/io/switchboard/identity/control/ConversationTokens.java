package io.switchboard.identity.control;

import com.nimbusds.jwt.SignedJWT;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CustomerSession;
import io.switchboard.identity.boundary.KnownCustomer;
import io.switchboard.identity.boundary.ShownOnce;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Customers' tokens: each for one conversation and one address, under its workspace's own key. */
@ApplicationScoped
public class ConversationTokens {
  private static final String KIND = "conversation";
  private static final String WORKSPACE = "workspace";
  private static final String CUSTOMER = "cus";
  private static final String ADDRESS = "adr";
  private static final String EXPIRES = "exp";
  private static final int MAX_LENGTH = 4_096;

  private SignedTokens tokens;
  private AddressHash addresses;

  ConversationTokens() {}

  @Inject
  public ConversationTokens(SignedTokens tokens, AddressHash addresses) {
    this.tokens = tokens;
    this.addresses = addresses;
  }

  /** A new token, good from this address. */
  public CustomerSession mint(
      Caller.Customer customer, String customerKey, String clientAddress, Duration life) {
    SignedTokens.Minted minted =
        tokens.mint(
            TokenKind.of(KIND, customer.workspace()),
            customer.conversation().toString(),
            Map.of(
                WORKSPACE,
                customer.workspace().toString(),
                CUSTOMER,
                customerKey,
                ADDRESS,
                hash(customer.workspace(), clientAddress)),
            life);
    return new CustomerSession(
        customer, customerKey, new ShownOnce(minted.token()), minted.expiresAt());
  }

  /** Whom the token is for; empty if it is not good, or not from this address. */
  public Optional<KnownCustomer> verify(String token, String clientAddress, Duration late) {
    return verified(token, late)
        .flatMap(
            good ->
                customer(good)
                    .filter(
                        known ->
                            sameTime(
                                good.claim(ADDRESS),
                                hash(known.customer().workspace(), clientAddress))));
  }

  /** Whom the token is for, from whatever address; empty if it is not good. */
  public Optional<KnownCustomer> verify(String token, Duration late) {
    return verified(token, late).flatMap(ConversationTokens::customer);
  }

  private Optional<SignedTokens.Verified> verified(String token, Duration late) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      return WorkspaceId.parse(parsed.getJWTClaimsSet().getStringClaim(WORKSPACE))
          .flatMap(workspace -> tokens.verify(TokenKind.of(KIND, workspace), parsed, late));
    } catch (ParseException notAToken) {
      return Optional.empty();
    }
  }

  private static Optional<KnownCustomer> customer(SignedTokens.Verified good) {
    Optional<UUID> conversation = Uuids.parse(good.subject());
    Optional<WorkspaceId> workspace = WorkspaceId.parse(good.claim(WORKSPACE));
    String key = good.claim(CUSTOMER);
    return conversation.isPresent()
            && workspace.isPresent()
            && key != null
            && good.claim(ADDRESS) != null
            && good.claims().get(EXPIRES) instanceof Date expires
        ? Optional.of(
            new KnownCustomer(
                new Caller.Customer(workspace.get(), conversation.get()), key, expires.toInstant()))
        : Optional.empty();
  }

  private String hash(WorkspaceId workspace, String clientAddress) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(addresses.of(workspace, clientAddress));
  }

  private static boolean sameTime(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
