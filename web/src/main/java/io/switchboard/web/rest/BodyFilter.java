package io.switchboard.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Refuses a request without a body where one is read. */
final class BodyFilter implements ContainerRequestFilter {

  /** Whether the resource method reads a body: into the parameter that nothing annotates. */
  static boolean isFor(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .anyMatch(annotations -> annotations.length == 0);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.hasEntity()) {
      throw Problem.invalidBody("", "a JSON body is required");
    }
  }
}
