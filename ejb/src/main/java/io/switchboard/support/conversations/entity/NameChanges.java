package io.switchboard.support.conversations.entity;

import java.time.LocalDate;

/** How often a customer has changed the nickname on the last day it did so; the day may be null. */
public record NameChanges(LocalDate day, int count) {
  public static final NameChanges NONE = new NameChanges(null, 0);

  static final int A_DAY = 3;

  boolean mayChange(LocalDate today) {
    return !today.equals(day) || count < A_DAY;
  }

  NameChanges another(LocalDate today) {
    return today.equals(day) ? new NameChanges(day, count + 1) : new NameChanges(today, 1);
  }
}
