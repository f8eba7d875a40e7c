package io.switchboard.notifications.entity;

import java.time.Duration;
import java.util.Objects;

/**
 * What is due and not yet done.
 *
 * @param depth how many notifications
 * @param age how long the oldest has been due; zero if there is none
 */
public record Backlog(long depth, Duration age) {
  public Backlog {
    Objects.requireNonNull(age, "age");
  }
}
