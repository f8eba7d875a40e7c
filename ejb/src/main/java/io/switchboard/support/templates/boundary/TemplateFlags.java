package io.switchboard.support.templates.boundary;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where a template goes.
 *
 * @param enabled whether it is said at all
 * @param toCustomerWs as a banner to the customer's open sockets
 * @param toCustomerPersist as a bubble of the transcript
 * @param toTelegram into the topic
 * @param pinInTopic and pinned there
 * @param rateSeconds at most once in so many seconds for each conversation; empty: no limit
 */
public record TemplateFlags(
    boolean enabled,
    boolean toCustomerWs,
    boolean toCustomerPersist,
    boolean toTelegram,
    boolean pinInTopic,
    OptionalInt rateSeconds) {
  public TemplateFlags {
    Objects.requireNonNull(rateSeconds, "rateSeconds");
    if (rateSeconds.isPresent() && rateSeconds.getAsInt() <= 0) {
      throw new IllegalArgumentException("A rate is above zero, or there is none.");
    }
  }

  /** A rate from a number of seconds, of which 0 is no limit. */
  public static OptionalInt rate(int seconds) {
    return seconds == 0 ? OptionalInt.empty() : OptionalInt.of(seconds);
  }
}
