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

  /**
   * Refuses what the page does not offer to this member.
   *
   * @throws NotAllowed unless it is an operator or an administrator
   */
  void needsOperator() {
    if (!isOperator()) {
      throw new NotAllowed();
    }
  }

  /**
   * Refuses what the page does not offer to this member.
   *
   * @throws NotAllowed unless it is an administrator
   */
  void needsAdmin() {
    if (!isAdmin()) {
      throw new NotAllowed();
    }
  }

  /** A member asked for what its role does not let it do. */
  static class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllowed() {
      super("This role may not do that.");
    }
  }
}
