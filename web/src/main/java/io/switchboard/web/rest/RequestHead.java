package io.switchboard.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what nobody can read in a request's head: types in Content-Type and Accept, to which JAX-RS
 * itself gives an answer without a body, and NUL in the address, which no text in the database has.
 */
final class RequestHead {
  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";

  /**
   * As RFC 9110 has it, and a lone star as older Java clients send it. What is matched is never
   * given back, so that no header takes long.
   */
  private static final Pattern TYPE =
      Pattern.compile("(%1$s/%1$s|\\*)(\\s*+;\\s*+(%1$s=(%1$s|\"[^\"]*+\"))?+)*+".formatted(TOKEN));

  private static final String NUL = "%00";

  private RequestHead() {}

  /** The problem with a request's head; empty if it can be read. */
  static Optional<Problem> problem(HttpServletRequest request) {
    String query = request.getQueryString();
    if (request.getRequestURI().contains(NUL) || (query != null && query.contains(NUL))) {
      return Optional.of(
          Problem.of(400, "invalid_parameter", "The address must not contain the character NUL."));
    }
    if (!isReadable(request.getContentType())) {
      return Optional.of(StatusTitles.problem(415));
    }
    String accept = request.getHeader("Accept");
    boolean acceptable =
        accept == null
            || accept.indexOf('"') >= 0
            || Arrays.stream(accept.split(","))
                .map(String::strip)
                .allMatch(RequestHead::isReadable);
    return acceptable ? Optional.empty() : Optional.of(StatusTitles.problem(406));
  }

  private static boolean isReadable(String type) {
    return type == null || type.equals("application/json") || TYPE.matcher(type).matches();
  }
}
