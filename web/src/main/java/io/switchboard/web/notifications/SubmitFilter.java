package io.switchboard.web.notifications;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.notifications.boundary.IdempotencyKey;
import io.switchboard.notifications.boundary.NotificationRequest;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.Submission;
import io.switchboard.notifications.boundary.SubmitNotification;
import io.switchboard.notifications.boundary.SubmitOutcome;
import io.switchboard.notifications.boundary.SubmitOutcome.Accepted;
import io.switchboard.notifications.boundary.SubmitOutcome.KeyInFlight;
import io.switchboard.platform.json.Json;
import io.switchboard.web.rest.Callers;
import io.switchboard.web.rest.ErrorServlet;
import io.switchboard.web.rest.Failures;
import io.switchboard.web.rest.JsonBody;
import io.switchboard.web.rest.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/**
 * Takes new notifications: {@code POST /v1/notifications}. The busiest path of all goes without
 * JAX-RS, whose way to a resource costs more than everything that is done here; callers, bodies and
 * problems are those of all other paths.
 */
public class SubmitFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<CallerKind> FOR = Set.of(CallerKind.APPLICATION, CallerKind.USER);
  private static final ObjectWriter WRITER = Json.mapper().writerFor(Receipt.class);
  private static final String JSON = "application/json";

  @Inject private transient Callers callers;
  @Inject private transient RequestedNotification requested;
  @Inject private transient SubmitNotification submit;

  /** For the container, which injects what it works with. */
  public SubmitFilter() {}

  SubmitFilter(Callers callers, RequestedNotification requested, SubmitNotification submit) {
    this.callers = callers;
    this.requested = requested;
    this.submit = submit;
  }

  /** What a caller learns of a notification that was taken over. */
  record Receipt(UUID id, NotificationStatus status, Instant createdAt) {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!"POST".equals(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    try {
      answer(response, take(request));
    } catch (RuntimeException e) {
      ErrorServlet.write(response, Failures.problemOf(e));
    }
  }

  private Accepted take(HttpServletRequest request) throws IOException {
    Caller caller =
        callers.require(
            request.getHeader(Callers.SERVICE_TOKEN), request.getHeader("Authorization"), FOR);
    if (!isJson(request.getContentType())) {
      throw Problem.of(415, "unsupported_media_type", "Send the body as application/json.");
    }
    if (request.getContentLengthLong() > JsonBody.MAX_BYTES) {
      throw JsonBody.tooLarge();
    }
    Optional<IdempotencyKey> key =
        Optional.ofNullable(request.getHeader("Idempotency-Key"))
            .map(given -> idempotencyKey(caller, given));
    NotificationRequest body =
        JsonBody.read(JsonBody.bytes(request.getInputStream()), NotificationRequest.class);
    SubmitOutcome outcome = await(requested.read(caller, body), key);
    if (outcome instanceof Accepted accepted) {
      return accepted;
    }
    throw outcome instanceof KeyInFlight
        ? Problem.of(
            409,
            "idempotency_key_in_flight",
            "A notification with this Idempotency-Key is being accepted now. Try again soon.")
        : Problem.of(
            422,
            "idempotency_key_reused",
            "This Idempotency-Key was used with another body. Take a new key.");
  }

  private static boolean isJson(String contentType) {
    if (contentType == null) {
      return false;
    }
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT).equals(JSON);
  }

  private static IdempotencyKey idempotencyKey(Caller caller, String key) {
    if (!IdempotencyKey.isValid(key)) {
      throw Problem.of(
          400, "invalid_idempotency_key", "An Idempotency-Key has 1 to 255 visible characters.");
    }
    return new IdempotencyKey(
        caller instanceof Caller.User user ? "user:" + user.userId() : "application", key);
  }

  private SubmitOutcome await(Submission submission, Optional<IdempotencyKey> key) {
    try {
      return submit.submit(submission, key).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void answer(HttpServletResponse response, Accepted accepted) throws IOException {
    byte[] body =
        WRITER.writeValueAsBytes(
            new Receipt(accepted.id(), NotificationStatus.PENDING, accepted.createdAt()));
    response.setStatus(HttpServletResponse.SC_ACCEPTED);
    if (accepted.replayed()) {
      response.setHeader("Idempotency-Replayed", "true");
    }
    response.setContentType(JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
