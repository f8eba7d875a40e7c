package io.switchboard.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The paths that programs call: they check their callers by themselves, and no page is there. */
public final class ProgramPaths {
  private static final Set<String> FIRST_SEGMENTS = Set.of("v1", "api", "health", "metrics");

  private ProgramPaths() {}

  /** Whether the request's path is one of them. */
  public static boolean isOne(HttpServletRequest request) {
    String path = request.getRequestURI();
    int start = request.getContextPath().length() + 1;
    if (path.length() <= start) {
      return false;
    }
    int end = path.indexOf('/', start);
    return FIRST_SEGMENTS.contains(path.substring(start, end < 0 ? path.length() : end));
  }
}
