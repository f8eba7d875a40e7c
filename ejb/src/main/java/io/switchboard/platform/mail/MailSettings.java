package io.switchboard.platform.mail;

import io.switchboard.platform.config.Settings;
import io.switchboard.platform.config.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which server takes our mail.
 *
 * @param host empty: none does, and nothing is mailed
 * @param from what mails are from
 */
public record MailSettings(
    Optional<String> host,
    int port,
    Encryption encryption,
    Optional<String> username,
    Optional<String> password,
    String from) {
  private static final String HOST = "SWITCHBOARD_SMTP_HOST";
  private static final String USERNAME = "SWITCHBOARD_SMTP_USERNAME";
  private static final String PASSWORD = "SWITCHBOARD_SMTP_PASSWORD";
  private static final String FROM = "SWITCHBOARD_SMTP_FROM";

  /** How the way to the server is encrypted, with the port that is usual for it. */
  public enum Encryption {
    NONE(25),
    /** From the beginning on in plain text, then encrypted; never without. */
    STARTTLS(587),
    TLS(465);

    private final int usualPort;

    Encryption(int usualPort) {
      this.usualPort = usualPort;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public MailSettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(encryption, "encryption");
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(from, "from");
  }

  /** Reads them. */
  public static MailSettings read(SettingsReader reader) {
    Optional<String> host = reader.text(HOST);
    Encryption byDefault =
        host.filter(MailSettings::isLoopback).isPresent() ? Encryption.NONE : Encryption.STARTTLS;
    Encryption encryption =
        Encryption.valueOf(
            reader
                .word("SWITCHBOARD_SMTP_TLS", byDefault.word(), "none", "starttls", "tls")
                .toUpperCase(Locale.ROOT));
    int port = reader.port("SWITCHBOARD_SMTP_PORT", encryption.usualPort);
    Optional<String> username = reader.text(USERNAME);
    Optional<String> password = reader.secret(PASSWORD);
    if (username.isPresent() && password.isEmpty()) {
      reader.required(PASSWORD, password, "the password of " + USERNAME + ", or a path in _FILE");
    }
    Optional<String> from = reader.text(FROM);
    if (host.isPresent()) {
      reader.required(FROM, from, "the address that mails are from");
    }
    if (from.filter(address -> !Mail.isAddress(address)).isPresent()) {
      reader.reject(FROM, "an address such as desk@example.com");
    }
    return new MailSettings(host, port, encryption, username, password, from.orElse(""));
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailSettings[host=" + host + ", port=" + port + ", encryption=" + encryption + "]";
  }

  /** Reads them at start, so that a wrong value stops that. */
  @ApplicationScoped
  static class Start {
    void check(
        @Observes @Initialized(ApplicationScoped.class) Object application, MailSettings settings) {
      Objects.requireNonNull(settings, "settings");
    }
  }

  /** Hands them out. */
  @Dependent
  static class Source {
    @Produces
    @Singleton
    MailSettings settings(Settings settings) {
      return settings.read(MailSettings::read);
    }
  }
}
