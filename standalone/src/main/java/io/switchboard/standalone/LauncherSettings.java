package io.switchboard.standalone;

import io.switchboard.platform.config.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the launcher itself needs to know.
 *
 * @param database an external database; empty: the embedded one
 * @param broker an external broker; empty: the embedded one
 * @param javaOptions for the application's JVM, after the ones it has by default
 */
record LauncherSettings(
    String host,
    int port,
    String publicUrl,
    Path dataDirectory,
    Optional<Endpoint> database,
    Optional<Endpoint> broker,
    int brokerPort,
    Optional<String> brokerUser,
    Optional<String> brokerPassword,
    LogFormat logFormat,
    String logLevel,
    List<String> javaOptions) {

  /** An external server and how to sign in there. */
  record Endpoint(String url, String user, String password) {

    @Override
    public String toString() {
      return url + " as " + user;
    }
  }

  static LauncherSettings from(SettingsReader settings) {
    int port = settings.port("SWITCHBOARD_HTTP_PORT", 8080);
    return new LauncherSettings(
        settings.text("SWITCHBOARD_HTTP_HOST", "127.0.0.1"),
        port,
        settings.url("SWITCHBOARD_PUBLIC_URL", "http://localhost:" + port).toString(),
        Path.of(settings.text("SWITCHBOARD_DATA_DIR", "data")).toAbsolutePath().normalize(),
        endpoint(settings, "SWITCHBOARD_DATABASE", "jdbc:postgresql:"),
        endpoint(settings, "SWITCHBOARD_BROKER", "tcp:", "(tcp:"),
        settings.port("SWITCHBOARD_BROKER_PORT", 61_616),
        settings.text("SWITCHBOARD_BROKER_USER"),
        settings.secret("SWITCHBOARD_BROKER_PASSWORD"),
        LogFormat.valueOf(
            settings
                .word("SWITCHBOARD_LOG_FORMAT", "plain", "plain", "json")
                .toUpperCase(Locale.ROOT)),
        settings.word("SWITCHBOARD_LOG_LEVEL", "INFO", "ERROR", "WARN", "INFO", "DEBUG", "TRACE"),
        settings
            .text("SWITCHBOARD_JAVA_OPTIONS")
            .map(options -> List.of(options.strip().split("\\s+")))
            .orElse(List.of()));
  }

  private static Optional<Endpoint> endpoint(
      SettingsReader settings, String key, String... beginnings) {
    Optional<String> url = settings.text(key + "_URL");
    Optional<String> user = settings.text(key + "_USER");
    Optional<String> password = settings.secret(key + "_PASSWORD");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    boolean known = false;
    for (String beginning : beginnings) {
      known |= url.get().startsWith(beginning);
    }
    if (!known) {
      settings.reject(key + "_URL", "a URL that begins with " + String.join(" or ", beginnings));
    }
    String because = "because " + key + "_URL is set";
    return Optional.of(
        new Endpoint(
            url.get(),
            settings.required(key + "_USER", user, "a user " + because),
            settings.required(key + "_PASSWORD", password, "a password " + because)));
  }
}
