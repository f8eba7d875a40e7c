package io.switchboard.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/**
 * Finds types in the headers Content-Type and Accept that nobody can read, to which JAX-RS itself
 * gives an answer without a body.
 */
final class MediaTypes {
  private static final String ANY = "*/*";

  private MediaTypes() {}

  /** The problem with a request's types; empty if they can be read. */
  static Optional<Problem> problem(HttpServletRequest request) {
    if (!isReadable(request.getContentType())) {
      return Optional.of(StatusTitles.problem(415));
    }
    String accept = request.getHeader("Accept");
    if (accept != null && !accept.equals(ANY)) {
      for (String type : accept.split(",")) {
        if (!isReadable(type.strip())) {
          return Optional.of(StatusTitles.problem(406));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isReadable(String type) {
    if (type == null || type.equals(MediaType.APPLICATION_JSON)) {
      return true;
    }
    try {
      return MediaType.valueOf(type) != null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
