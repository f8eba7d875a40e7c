package io.switchboard.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Refuses a request without a body where JSON is read. */
final class BodyFilter implements ContainerRequestFilter {

  /**
   * Whether the resource method has a body read into a value: into the parameter that nothing
   * annotates. One that takes the stream looks into it by itself.
   */
  static boolean isFor(Method method) {
    return Arrays.stream(method.getParameters())
        .anyMatch(
            parameter ->
                parameter.getAnnotations().length == 0 && parameter.getType() != InputStream.class);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.hasEntity()) {
      throw Problem.invalidBody("", "a JSON body is required");
    }
  }
}
