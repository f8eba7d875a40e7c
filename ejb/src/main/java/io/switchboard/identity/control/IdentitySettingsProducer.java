package io.switchboard.identity.control;

import io.switchboard.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Hands out what the operator configured. */
@ApplicationScoped
public class IdentitySettingsProducer {
  private final IdentitySettings settings = Settings.fromEnvironment().read(IdentitySettings::read);

  @Produces
  IdentitySettings settings() {
    return settings;
  }
}
