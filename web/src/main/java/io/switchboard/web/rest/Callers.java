package io.switchboard.web.rest;

import io.switchboard.identity.boundary.AuthenticateBearer;
import io.switchboard.identity.boundary.AuthenticateOperator;
import io.switchboard.identity.boundary.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds out who calls from the headers of a request. */
@ApplicationScoped
public class Callers {
  /** The header with the operator's token. */
  public static final String SERVICE_TOKEN = "X-Internal-Auth";

  private static final String BEARER = "Bearer ";
  private static final int MAX_TOKEN_LENGTH = 8_192;

  private AuthenticateOperator operators;
  private AuthenticateBearer bearers;

  Callers() {}

  @Inject
  public Callers(AuthenticateOperator operators, AuthenticateBearer bearers) {
    this.operators = operators;
    this.bearers = bearers;
  }

  /** The caller; empty if the headers, each null where it is missing, show none that is known. */
  public Optional<Caller> of(String serviceToken, String authorization) {
    if (serviceToken != null) {
      return operators.authenticate(serviceToken);
    }
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    String token = authorization.substring(BEARER.length()).strip();
    return token.length() > MAX_TOKEN_LENGTH ? Optional.empty() : bearers.authenticate(token);
  }
}
