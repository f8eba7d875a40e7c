package io.switchboard.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the settings of this process to whoever reads its own few keys. */
@ApplicationScoped
public class ProcessSettings {
  @Produces
  @Singleton
  Settings settings() {
    return Settings.fromEnvironment();
  }
}
