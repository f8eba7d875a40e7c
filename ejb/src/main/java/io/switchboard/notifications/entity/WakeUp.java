package io.switchboard.notifications.entity;

import io.switchboard.channels.boundary.ChannelOwner;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Says that a notification is due: what is put on the queue. The row in the database is the truth;
 * a wake-up that is lost, doubled or late does no harm.
 *
 * @param claimNo how often the notification had been claimed when this was queued
 * @param dueAt not before
 */
public record WakeUp(UUID notification, ChannelOwner recipient, int claimNo, Instant dueAt) {
  public WakeUp {
    Objects.requireNonNull(notification, "notification");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(dueAt, "dueAt");
  }
}
