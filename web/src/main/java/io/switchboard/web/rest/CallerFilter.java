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

  CallerFilter(Set<CallerKind> kinds, Callers callers) {
    this.kinds = kinds;
    this.callers = callers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Caller caller =
        callers.require(
            request.getHeaderString(Callers.SERVICE_TOKEN),
            request.getHeaderString("Authorization"),
            kinds);
    CurrentCaller.enter(caller);
    request.setSecurityContext(
        new CallerContext(
            caller,
            request.getSecurityContext() != null && request.getSecurityContext().isSecure()));
  }
}
