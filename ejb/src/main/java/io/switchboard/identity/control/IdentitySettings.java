package io.switchboard.identity.control;

import io.switchboard.platform.config.SettingsReader;
import java.time.Duration;
import java.util.Optional;

/**
 * What the operator configures of identity.
 *
 * @param serviceToken the operator's own token
 * @param formerToken one that is still taken, while callers move to the new one
 * @param adminUsername the console's first member
 * @param adminPassword its password; only read while there is no member
 * @param userSession how long a user's token lives
 */
public record IdentitySettings(
    String serviceToken,
    Optional<String> formerToken,
    String adminUsername,
    Optional<String> adminPassword,
    Duration userSession) {
  private static final String TOKEN = "SWITCHBOARD_SERVICE_TOKEN";
  private static final String FORMER_TOKEN = "SWITCHBOARD_SERVICE_TOKEN_FORMER";
  private static final int LEAST_TOKEN_LENGTH = 16;

  /** Reads them. */
  public static IdentitySettings read(SettingsReader reader) {
    Optional<String> token = token(reader, TOKEN);
    return new IdentitySettings(
        reader.required(TOKEN, token, "the operator's secret, or a path in " + TOKEN + "_FILE"),
        token(reader, FORMER_TOKEN),
        reader.text("SWITCHBOARD_ADMIN_USERNAME", "admin"),
        reader.secret("SWITCHBOARD_ADMIN_PASSWORD"),
        reader.duration("SWITCHBOARD_USER_SESSION_TTL", Duration.ofHours(1)));
  }

  private static Optional<String> token(SettingsReader reader, String key) {
    Optional<String> token = reader.secret(key);
    if (token.isPresent() && token.get().length() < LEAST_TOKEN_LENGTH) {
      reader.required(
          key, Optional.empty(), "a secret of at least " + LEAST_TOKEN_LENGTH + " characters");
    }
    return token;
  }

  @Override
  public String toString() {
    return "IdentitySettings[adminUsername=" + adminUsername + ", userSession=" + userSession + "]";
  }
}
