package io.switchboard.notifications.store;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** All ids that begin with the same characters, as the two ends of a range an index can answer. */
record IdRange(UUID first, UUID last) {
  private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{4,32}");
  private static final int DIGITS = 32;

  /** Empty unless the text is 4 or more digits of an id, with or without its dashes. */
  static Optional<IdRange> beginningWith(String text) {
    String digits = text.toLowerCase(Locale.ROOT).replace("-", "");
    if (!BEGINNING.matcher(digits).matches()) {
      return Optional.empty();
    }
    int open = DIGITS - digits.length();
    return Optional.of(
        new IdRange(uuid(digits + "0".repeat(open)), uuid(digits + "f".repeat(open))));
  }

  private static UUID uuid(String digits) {
    return new UUID(
        Long.parseUnsignedLong(digits.substring(0, 16), 16),
        Long.parseUnsignedLong(digits.substring(16), 16));
  }
}
