package io.switchboard.web.rest;

import java.util.Map;

/** The words and the default codes of HTTP statuses. */
final class StatusTitles {
  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(410, "Gone"),
          Map.entry(411, "Length Required"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(426, "Upgrade Required"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  private static final Map<Integer, String> DETAILS =
      Map.of(
          401, "Show who calls.",
          404, "There is nothing here for this caller.",
          405, "This path does not take this method; the header Allow names those it takes.",
          406, "The answer is JSON, which the header Accept does not take.",
          413, "The request is too large.",
          415, "The body must be JSON: Content-Type: application/json.",
          500, "Something went wrong here. The log has the cause under this request id.",
          503, "The service cannot answer now. Try again in a moment.");

  private StatusTitles() {}

  static String of(int status) {
    return TITLES.getOrDefault(status, status >= 500 ? "Server Error" : "Request Refused");
  }

  /** A problem that says no more than the status does. */
  static Problem problem(int status) {
    String code =
        status == 500
            ? "internal_error"
            : of(status).toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
    return Problem.of(status, code, DETAILS.getOrDefault(status, of(status) + "."));
  }
}
