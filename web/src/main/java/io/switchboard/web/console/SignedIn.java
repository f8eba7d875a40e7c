package io.switchboard.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.Locale;
import java.util.stream.Stream;

/** The member that looks at the page, and what its role lets it do. */
@Named
@RequestScoped
public class SignedIn {
  private final SecurityContext security;

  SignedIn() {
    this(null);
  }

  @Inject
  SignedIn(SecurityContext security) {
    this.security = security;
  }

  public String getName() {
    return security.getCallerPrincipal() == null ? "" : security.getCallerPrincipal().getName();
  }

  /** The key of the text that names the highest role. */
  public String getRoleKey() {
    return Stream.of("ADMIN", "OPERATOR", "VIEWER")
        .filter(security::isCallerInRole)
        .findFirst()
        .map(role -> "role." + role.toLowerCase(Locale.ROOT))
        .orElse("role.none");
  }

  public boolean isAdmin() {
    return security.isCallerInRole("ADMIN");
  }

  /** May act on notifications and dead letters. */
  public boolean isOperator() {
    return isAdmin() || security.isCallerInRole("OPERATOR");
  }
}
