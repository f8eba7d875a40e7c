package io.switchboard.support.attachments.entity;

import java.time.Duration;
import java.util.Objects;

/**
 * How much a conversation may keep within a time.
 *
 * @param files how many
 * @param bytes in all
 */
public record Allowance(Duration within, int files, long bytes) {
  public Allowance {
    Objects.requireNonNull(within, "within");
  }
}
