package io.switchboard.telemetry.boundary;

/**
 * Something whose health a feature knows. Every bean that implements it takes part in {@code
 * /health}; it may throw, and is given up after two seconds.
 */
public interface HealthProbe {
  /** A short word, such as {@code dead-letters}. */
  String name();

  /** How it is now. */
  Finding check();

  /** Whether this node can serve nobody while it is unwell. */
  default boolean isEssential() {
    return false;
  }

  /**
   * What was found.
   *
   * @param reason what is wrong and what to do; without a secret, empty if it is well
   */
  record Finding(boolean isWell, String reason) {
    public static Finding well() {
      return new Finding(true, "");
    }

    public static Finding unwell(String reason) {
      return new Finding(false, reason);
    }
  }
}
