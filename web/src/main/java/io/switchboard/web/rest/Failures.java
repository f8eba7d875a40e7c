package io.switchboard.web.rest;

import io.switchboard.identity.boundary.NotPermitted;
import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into the problem that the caller sees; the unexpected is logged. */
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private Failures() {}

  /** The problem for a failure, found in the failure itself or in what caused it. */
  public static Problem problemOf(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      Optional<Problem> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
      cause = cause.getCause();
    }
    LOG.error("A request failed unexpectedly", failure);
    return StatusTitles.problem(500);
  }

  private static Optional<Problem> known(Throwable failure) {
    if (failure instanceof Problem problem) {
      return Optional.of(problem);
    }
    if (failure instanceof InvalidFields invalid) {
      return Optional.of(Problem.invalidBody(invalid.errors()));
    }
    if (failure instanceof ConstraintViolationException invalid) {
      return Optional.of(Problem.invalidBody(errors(invalid)));
    }
    if (failure instanceof DatabaseUnavailable) {
      return Optional.of(
          away("database_unavailable", "The database cannot be reached; nothing was changed."));
    }
    if (failure instanceof BrokerUnavailable) {
      return Optional.of(away("broker_unavailable", "The message broker cannot be reached."));
    }
    if (failure instanceof NotPermitted) {
      return Optional.of(
          Problem.of(401, "unauthorized", "This caller may not do this.")
              .withHeader("WWW-Authenticate", "Bearer realm=\"switchboard\""));
    }
    return failure instanceof WebApplicationException refused
        ? Optional.of(refused(refused))
        : Optional.empty();
  }

  private static Problem away(String code, String detail) {
    return Problem.of(503, code, detail).withRetryAfter(COME_BACK);
  }

  private static Problem refused(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    if (status >= 500) {
      LOG.error("The container refused a request", refused);
    }
    Problem problem = StatusTitles.problem(status >= 400 ? status : 500);
    String allow = refused.getResponse().getHeaderString("Allow");
    return allow == null ? problem : problem.withHeader("Allow", allow);
  }

  private static List<FieldError> errors(ConstraintViolationException invalid) {
    List<FieldError> errors = new ArrayList<>();
    for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
      errors.add(new FieldError(field(violation.getPropertyPath()), violation.getMessage()));
    }
    return errors;
  }

  /** The path without the method and its parameter, which the caller does not know. */
  private static String field(Path path) {
    StringBuilder field = new StringBuilder();
    for (Path.Node node : path) {
      switch (node.getKind()) {
        case PROPERTY, CONTAINER_ELEMENT -> {
          if (node.isInIterable() && node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
          }
          if (node.getName() != null) {
            field.append(field.length() == 0 ? "" : ".").append(node.getName());
          }
        }
        default -> {}
      }
    }
    return field.toString();
  }
}
