package io.switchboard.web.rest;

import io.switchboard.identity.boundary.AuthenticateBearer;
import io.switchboard.identity.boundary.AuthenticateCustomer;
import io.switchboard.identity.boundary.AuthenticateOperator;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.KnownCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Finds out who calls from the headers of a request. */
@ApplicationScoped
public class Callers {
  /** The header with the operator's token. */
  public static final String SERVICE_TOKEN = "X-Internal-Auth";

  private static final String BEARER = "Bearer ";
  private static final int MAX_TOKEN_LENGTH = 8_192;

  private AuthenticateOperator operators;
  private AuthenticateBearer bearers;
  private AuthenticateCustomer customers;
  private WorkspaceLimits limits;

  Callers() {}

  @Inject
  public Callers(
      AuthenticateOperator operators,
      AuthenticateBearer bearers,
      AuthenticateCustomer customers,
      WorkspaceLimits limits) {
    this.operators = operators;
    this.bearers = bearers;
    this.customers = customers;
    this.limits = limits;
  }

  /** The caller; empty if the headers, each null where it is missing, show none that is known. */
  public Optional<Caller> of(String serviceToken, String authorization) {
    if (serviceToken != null) {
      return operators.authenticate(serviceToken);
    }
    return bearer(authorization).flatMap(bearers::authenticate);
  }

  /** The token in a header {@code Authorization: Bearer …}; empty if the header has none. */
  public static Optional<String> bearer(String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    return Optional.of(authorization.substring(BEARER.length()).strip())
        .filter(token -> token.length() <= MAX_TOKEN_LENGTH);
  }

  /**
   * The caller, who must be of one of these kinds and within the limit of its workspace. Customers
   * are not known without an address.
   *
   * @throws Problem 401 for any other, 429 beyond the limit
   */
  public Caller require(String serviceToken, String authorization, Set<CallerKind> kinds) {
    return require(serviceToken, authorization, kinds, null);
  }

  /**
   * As {@link #require(String, String, Set)}, for a path that may be for customers.
   *
   * @param address where the request comes from; null if that is not known
   */
  public Caller require(
      String serviceToken, String authorization, Set<CallerKind> kinds, String address) {
    Caller caller =
        of(serviceToken, authorization)
            .or(
                () ->
                    kinds.contains(CallerKind.CUSTOMER)
                        ? customer(authorization, address)
                        : Optional.empty())
            .filter(known -> kinds.contains(known.kind()))
            .orElseThrow(() -> unauthorized(kinds));
    caller.workspaceId().ifPresent(limits::take);
    return caller;
  }

  private Optional<Caller> customer(String authorization, String address) {
    return address == null
        ? Optional.empty()
        : bearer(authorization)
            .flatMap(token -> customers.authenticate(token, address))
            .map(KnownCustomer::customer);
  }

  /** 401 for a path that is for these. */
  public static Problem unauthorized(Set<CallerKind> kinds) {
    String challenge =
        kinds.equals(Set.of(CallerKind.OPERATOR))
            ? "Internal realm=\"switchboard\", header=\"" + SERVICE_TOKEN + "\""
            : "Bearer realm=\"switchboard\"";
    return Problem.of(
            401, "unauthorized", "Show a valid credential of a caller that this path is for.")
        .withHeader("WWW-Authenticate", challenge);
  }
}
