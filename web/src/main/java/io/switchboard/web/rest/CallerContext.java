package io.switchboard.web.rest;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The caller of this request. Resource methods take {@code @Context SecurityContext} and ask here.
 */
public record CallerContext(Caller caller, boolean isSecure) implements SecurityContext {

  /** The caller that the resource's {@link For} let pass. */
  public static Caller of(SecurityContext context) {
    if (context.getUserPrincipal() instanceof CallerPrincipal known) {
      return known.caller();
    }
    throw new IllegalStateException("This resource is open to everybody: it has no caller");
  }

  /** The workspace of an application or of a user; the operator has none, and finds nothing. */
  public static WorkspaceId workspace(SecurityContext context) {
    return of(context).workspaceId().orElseThrow(Problem::notFound);
  }

  /** The user that calls. */
  public static Caller.User user(SecurityContext context) {
    if (of(context) instanceof Caller.User user) {
      return user;
    }
    throw new IllegalStateException("This resource must be @For(USER)");
  }

  /** The customer that calls. */
  public static Caller.Customer customer(SecurityContext context) {
    if (of(context) instanceof Caller.Customer customer) {
      return customer;
    }
    throw new IllegalStateException("This resource must be @For(CUSTOMER)");
  }

  /**
   * The user for whom an application acts on {@code /v1/users/{userId}/…}.
   *
   * @throws Problem 400 if that is no user id
   */
  public static Caller.User actingFor(SecurityContext context, String userId) {
    if (!UserId.isValid(userId)) {
      throw Problem.of(
          400,
          "invalid_user_id",
          "A user id has 1 to " + UserId.MAX_LENGTH + " characters and no control characters.");
    }
    return new Caller.User(workspace(context), new UserId(userId));
  }

  @Override
  public Principal getUserPrincipal() {
    return new CallerPrincipal(caller);
  }

  @Override
  public boolean isUserInRole(String role) {
    return caller.kind().name().equals(role);
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }

  private record CallerPrincipal(Caller caller) implements Principal {
    @Override
    public String getName() {
      return caller.name();
    }
  }
}
