package io.switchboard.web.rest;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.CurrentCaller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;

/** Lets the kinds of callers pass that a resource is for, within their workspace's limit. */
final class CallerFilter implements ContainerRequestFilter {
  private final Set<CallerKind> kinds;
  private final Callers callers;
  private final WorkspaceLimits limits;
  private final String challenge;

  CallerFilter(Set<CallerKind> kinds, Callers callers, WorkspaceLimits limits) {
    this.kinds = kinds;
    this.callers = callers;
    this.limits = limits;
    this.challenge =
        kinds.equals(Set.of(CallerKind.OPERATOR))
            ? "Internal realm=\"switchboard\", header=\"" + Callers.SERVICE_TOKEN + "\""
            : "Bearer realm=\"switchboard\"";
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller =
        callers
            .of(
                request.getHeaderString(Callers.SERVICE_TOKEN),
                request.getHeaderString("Authorization"))
            .filter(known -> kinds.contains(known.kind()))
            .orElseThrow(this::unauthorized);
    caller.workspaceId().ifPresent(limits::take);
    CurrentCaller.enter(caller);
    request.setSecurityContext(
        new CallerContext(
            caller,
            request.getSecurityContext() != null && request.getSecurityContext().isSecure()));
  }

  private Problem unauthorized() {
    return Problem.of(
            401, "unauthorized", "Show a valid credential of a caller that this path is for.")
        .withHeader("WWW-Authenticate", challenge);
  }
}
