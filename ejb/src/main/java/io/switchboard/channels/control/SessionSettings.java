package io.switchboard.channels.control;

import io.switchboard.platform.config.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;

/**
 * How sessions are held.
 *
 * @param lease how long a silent node keeps its sessions
 */
public record SessionSettings(Duration lease) {
  private static final Duration LEAST = Duration.ofSeconds(3);

  public SessionSettings {
    Objects.requireNonNull(lease, "lease");
  }

  /** Several renewals may fail before a lease is lost. */
  public Duration round() {
    return lease.dividedBy(3);
  }

  /** Reads them. */
  @Dependent
  static class Source {
    @Produces
    @Singleton
    SessionSettings settings(Settings settings) {
      return settings.read(
          reader -> {
            Duration lease = reader.duration("SWITCHBOARD_SESSION_LEASE", Duration.ofSeconds(15));
            if (lease.compareTo(LEAST) < 0) {
              reader.reject("SWITCHBOARD_SESSION_LEASE", "at least " + LEAST);
            }
            return new SessionSettings(lease);
          });
    }
  }
}
