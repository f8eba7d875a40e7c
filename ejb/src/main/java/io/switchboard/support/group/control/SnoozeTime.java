package io.switchboard.support.group.control;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something is put aside, as people write it: {@code 30m}, {@code 2h}, {@code 1d 4h}. */
final class SnoozeTime {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,3})d)?\\s*(?:(\\d{1,4})h)?\\s*(?:(\\d{1,5})m)?");

  private SnoozeTime() {}

  /** The duration; empty if it is none. */
  static Optional<Duration> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (text.isBlank() || !form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(number(form.group(1)))
            .plusHours(number(form.group(2)))
            .plusMinutes(number(form.group(3))));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
