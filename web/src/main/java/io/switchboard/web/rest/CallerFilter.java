package io.switchboard.web.rest;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.CurrentCaller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;
import java.util.function.Supplier;

/** Lets the kinds of callers pass that a resource is for, within their workspace's limit. */
final class CallerFilter implements ContainerRequestFilter {
  private final Set<CallerKind> kinds;
  private final Callers callers;
  private final Supplier<String> address;

  /**
   * @param address where the request under way comes from
   */
  CallerFilter(Set<CallerKind> kinds, Callers callers, Supplier<String> address) {
    this.kinds = kinds;
    this.callers = callers;
    this.address = address;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String from = address.get();
    Caller caller =
        callers.require(
            request.getHeaderString(Callers.SERVICE_TOKEN),
            request.getHeaderString("Authorization"),
            kinds,
            from);
    CurrentCaller.enter(caller, from);
    request.setSecurityContext(
        new CallerContext(
            caller,
            request.getSecurityContext() != null && request.getSecurityContext().isSecure()));
  }
}
