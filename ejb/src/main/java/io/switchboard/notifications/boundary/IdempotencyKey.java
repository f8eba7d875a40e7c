package io.switchboard.notifications.boundary;

import java.util.Objects;

/**
 * A caller's own name for a submission, kept for 24 hours: 1 to 255 visible ASCII characters.
 *
 * @param scope whose keys these are, so that one caller's never meet another's
 */
public record IdempotencyKey(String scope, String key) {
  private static final int MAX_LENGTH = 255;

  public IdempotencyKey {
    Objects.requireNonNull(scope, "scope");
    if (!isValid(key)) {
      throw new IllegalArgumentException("An idempotency key has 1 to 255 visible characters.");
    }
  }

  public static boolean isValid(String key) {
    return key != null
        && !key.isEmpty()
        && key.length() <= MAX_LENGTH
        && key.chars().allMatch(c -> c >= 0x21 && c <= 0x7e);
  }

  /** How it is stored. */
  public String stored() {
    return scope + ':' + key;
  }
}
