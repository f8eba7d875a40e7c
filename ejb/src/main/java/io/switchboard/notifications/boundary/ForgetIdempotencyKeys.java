package io.switchboard.notifications.boundary;

import io.switchboard.notifications.control.AcceptNotifications;
import io.switchboard.notifications.entity.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Frees idempotency keys whose 24 hours are over. */
@ApplicationScoped
public class ForgetIdempotencyKeys {
  private Notifications notifications;
  private Clock clock;

  ForgetIdempotencyKeys() {}

  @Inject
  public ForgetIdempotencyKeys(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  /** How many were freed. */
  public int forget() {
    return notifications.forgetKeysBefore(clock.instant().minus(AcceptNotifications.KEY_LIFE));
  }
}
