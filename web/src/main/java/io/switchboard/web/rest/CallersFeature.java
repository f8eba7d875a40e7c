package io.switchboard.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Puts before each resource method the check of its callers; a method that names none is refused.
 */
@Provider
@ApplicationScoped
public class CallersFeature implements DynamicFeature {
  private static final String OURS = "io.switchboard.";

  @Inject private Callers callers;
  @Inject private ClientAddress addresses;

  /** The request under way on the thread that asks. */
  @Inject private HttpServletRequest request;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (!resource.getResourceClass().getName().startsWith(OURS)) {
      return;
    }
    For kinds = declared(resource);
    if (kinds == null) {
      throw new IllegalStateException(
          resource.getResourceMethod() + " does not declare with @For who may call it");
    }
    if (BodyFilter.isFor(resource.getResourceMethod())) {
      context.register(new BodyFilter(), Priorities.USER);
    }
    if (kinds.value().length > 0) {
      context.register(
          new CallerFilter(Set.of(kinds.value()), callers, () -> addresses.of(request)),
          Priorities.AUTHENTICATION);
    }
  }

  private static For declared(ResourceInfo resource) {
    For onMethod = resource.getResourceMethod().getAnnotation(For.class);
    if (onMethod != null) {
      return onMethod;
    }
    Class<?> type = resource.getResourceMethod().getDeclaringClass();
    return type.getAnnotation(For.class);
  }
}
