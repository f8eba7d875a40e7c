package io.switchboard.support.attachments.boundary;

import io.switchboard.platform.config.Settings;
import io.switchboard.platform.config.SettingsReader;
import io.switchboard.support.attachments.control.ScanWithClamd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What the operator configured for files.
 *
 * @param maxBytes the most that a file may have
 * @param clamd where ClamAV's daemon listens; without it nothing is scanned
 */
public record AttachmentConfiguration(int maxBytes, Optional<URI> clamd) {
  private static final int KIB = 1024;
  private static final int BY_DEFAULT = 5 * KIB * KIB;

  /** What bots may fetch from Telegram at most. */
  private static final int MOST = 20_000_000;

  public AttachmentConfiguration {
    Objects.requireNonNull(clamd, "clamd");
  }

  /** Reads it. */
  public static AttachmentConfiguration read(SettingsReader reader) {
    return new AttachmentConfiguration(
        reader.integer("SWITCHBOARD_SUPPORT_ATTACHMENT_MAX_BYTES", BY_DEFAULT, KIB, MOST),
        reader.uri("SWITCHBOARD_CLAMAV_URL", "tcp"));
  }

  /** Reads it at start, so that a wrong value stops that. */
  @ApplicationScoped
  static class Start {
    void check(
        @Observes @Initialized(ApplicationScoped.class) Object application,
        AttachmentConfiguration configuration) {
      Objects.requireNonNull(configuration, "configuration");
    }
  }

  /** Hands it out, and the scanner that it names. */
  @Dependent
  static class Source {
    @Produces
    @Singleton
    AttachmentConfiguration configuration(Settings settings) {
      return settings.read(AttachmentConfiguration::read);
    }

    @Produces
    @Singleton
    ScansFiles scanner(AttachmentConfiguration configuration) {
      return configuration
          .clamd()
          .<ScansFiles>map(ScanWithClamd::new)
          .orElse(content -> Optional.empty());
    }
  }
}
