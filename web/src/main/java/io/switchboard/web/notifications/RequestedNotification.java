package io.switchboard.web.notifications;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.notifications.boundary.InvalidNotification;
import io.switchboard.notifications.boundary.NotificationRequest;
import io.switchboard.notifications.boundary.ReadNotification;
import io.switchboard.notifications.boundary.Submission;
import io.switchboard.platform.ids.UserId;
import io.switchboard.web.rest.FieldError;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the body of a notification for its caller. */
@ApplicationScoped
class RequestedNotification {
  private ReadNotification reader;

  RequestedNotification() {}

  @Inject
  RequestedNotification(ReadNotification reader) {
    this.reader = reader;
  }

  /**
   * @throws Problem 400 with every wrong field; 404 if a user writes for another
   */
  Submission read(Caller caller, NotificationRequest body) {
    Optional<UserId> own = own(caller);
    if (own.isPresent() && body.userId() != null && !own.get().value().equals(body.userId())) {
      throw Problem.notFound();
    }
    NotificationRequest request = own.map(body::withUserId).orElse(body);
    try {
      return reader.read(caller.workspaceId().orElseThrow(Problem::notFound), request);
    } catch (InvalidNotification invalid) {
      throw Problem.invalidBody(
          invalid.errors().stream()
              .map(error -> new FieldError(error.field(), error.message()))
              .toList());
    }
  }

  /** The user that calls, who sees nothing but its own; empty for an application. */
  static Optional<UserId> own(Caller caller) {
    return caller instanceof Caller.User user ? Optional.of(user.userId()) : Optional.empty();
  }
}
