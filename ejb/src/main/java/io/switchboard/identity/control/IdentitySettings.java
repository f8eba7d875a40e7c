package io.switchboard.identity.control;

import io.switchboard.platform.config.SettingsReader;
import java.time.Duration;
import java.util.Optional;

/**
 * What the operator configures of identity.
 *
 * @param serviceToken the operator's own token
 * @param adminUsername the console's first member
 * @param adminPassword its password; only read while there is no member
 * @param userSession how long a user's token lives
 */
public record IdentitySettings(
    String serviceToken,
    String adminUsername,
    Optional<String> adminPassword,
    Duration userSession) {
  private static final String TOKEN = "SWITCHBOARD_SERVICE_TOKEN";
  private static final int LEAST_TOKEN_LENGTH = 16;

  /** Reads them. */
  public static IdentitySettings read(SettingsReader reader) {
    Optional<String> token = reader.secret(TOKEN);
    if (token.isPresent() && token.get().length() < LEAST_TOKEN_LENGTH) {
      reader.required(
          TOKEN, Optional.empty(), "a secret of at least " + LEAST_TOKEN_LENGTH + " characters");
    }
    return new IdentitySettings(
        reader.required(TOKEN, token, "the operator's secret, or a path in " + TOKEN + "_FILE"),
        reader.text("SWITCHBOARD_ADMIN_USERNAME", "admin"),
        reader.secret("SWITCHBOARD_ADMIN_PASSWORD"),
        reader.duration("SWITCHBOARD_USER_SESSION_TTL", Duration.ofHours(1)));
  }

  @Override
  public String toString() {
    return "IdentitySettings[adminUsername=" + adminUsername + ", userSession=" + userSession + "]";
  }
}
