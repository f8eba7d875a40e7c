package io.switchboard.web.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request that fails, as its caller sees it (RFC 9457). It is thrown anywhere in a resource; it
 * has no stack trace, so that refusing is cheap.
 */
public class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers;

  private Problem(
      int status,
      String code,
      String detail,
      List<FieldError> errors,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.code = Objects.requireNonNull(code, "code");
    this.errors = List.copyOf(errors);
    this.headers = headers;
  }

  /**
   * A problem.
   *
   * @param status the HTTP status, 400 or more
   * @param code a stable word for programs, such as {@code not_found}
   * @param detail a sentence for people: what happened and what to do, without a secret
   */
  public static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, List.of(), Map.of());
  }

  /** 404: there is nothing here, or nothing that the caller may know of. */
  public static Problem notFound() {
    return of(404, "not_found", "There is nothing here for this caller.");
  }

  /** 400 {@code invalid_body}, with what is wrong in each field. */
  public static Problem invalidBody(List<FieldError> errors) {
    return new Problem(
        400, "invalid_body", "The body is not what was expected; see errors.", errors, Map.of());
  }

  /** 400 {@code invalid_body}, for one field. */
  public static Problem invalidBody(String field, String message) {
    return invalidBody(List.of(new FieldError(field, message)));
  }

  /** 422: each field is well formed, but what one of them names cannot be used, and why. */
  public static Problem unprocessable(
      String code, String detail, String field, List<String> reasons) {
    List<FieldError> errors = reasons.stream().map(why -> new FieldError(field, why)).toList();
    return new Problem(422, code, detail, errors, Map.of());
  }

  /** 400 {@code invalid_parameter}: a query or path parameter is not what was expected. */
  public static Problem invalidParameter(String name, String expected) {
    return of(400, "invalid_parameter", "The parameter " + name + " must be " + expected + ".");
  }

  /** The same problem with one more header. */
  public Problem withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, code, getMessage(), errors, more);
  }

  /**
   * The same problem, asking the caller to come back after this time (whole seconds, at least 1).
   */
  public Problem withRetryAfter(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return withHeader("Retry-After", Long.toString(seconds));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** Headers of the answer beside the usual ones. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What the caller reads. */
  public ProblemBody body() {
    return new ProblemBody(
        "about:blank", StatusTitles.of(status), status, getMessage(), code, errors);
  }
}
