package io.switchboard.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path directory;

  @Test
  @DisplayName("R1: the environment wins over the file, the file over the default")
  void environmentWinsOverFileAndFileOverDefault() throws IOException {
    Path file = directory.resolve("switchboard.properties");
    Files.writeString(file, "switchboard.http.port=9001\nswitchboard.http.host=10.0.0.1\n");
    Settings settings =
        Settings.of(Map.of("SWITCHBOARD_CONFIG", file.toString(), "SWITCHBOARD_HTTP_PORT", "9002"));

    assertThat(settings.<Integer>read(s -> s.port("SWITCHBOARD_HTTP_PORT", 8080))).isEqualTo(9002);
    assertThat(settings.<String>read(s -> s.text("SWITCHBOARD_HTTP_HOST", "127.0.0.1")))
        .isEqualTo("10.0.0.1");
    assertThat(settings.<Integer>read(s -> s.port("SWITCHBOARD_BROKER_PORT", 61616)))
        .isEqualTo(61616);
  }

  @Test
  @DisplayName(
      "R2: a wrong value stops the start and names the key, the value and what was expected")
  void wrongValueIsNamedWithKeyValueAndExpectation() {
    Settings settings = Settings.of(Map.of("SWITCHBOARD_HTTP_PORT", "eighty"));

    assertThatThrownBy(() -> settings.read(s -> s.port("SWITCHBOARD_HTTP_PORT", 8080)))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining(
            "SWITCHBOARD_HTTP_PORT=eighty: expected a whole number from 1 to 65535");
  }

  @Test
  @DisplayName("R3: all wrong values are named at once")
  void allWrongValuesAreNamedAtOnce() {
    Settings settings =
        Settings.of(
            Map.of(
                "SWITCHBOARD_SESSION_LEASE", "15",
                "SWITCHBOARD_PUBLIC_URL", "example.org",
                "SWITCHBOARD_SMTP_TLS", "ssl",
                "SWITCHBOARD_SUPPORT_REMINDER_MINUTES", "5,x"));

    assertThatThrownBy(
            () ->
                settings.read(
                    s -> {
                      s.duration("SWITCHBOARD_SESSION_LEASE", Duration.ofSeconds(15));
                      s.url("SWITCHBOARD_PUBLIC_URL", "http://localhost:8080");
                      s.word("SWITCHBOARD_SMTP_TLS", "starttls", "none", "starttls", "tls");
                      return s.integers("SWITCHBOARD_SUPPORT_REMINDER_MINUTES", "5,15", 1, 1440);
                    }))
        .isInstanceOfSatisfying(
            InvalidConfiguration.class,
            invalid ->
                assertThat(invalid.problems())
                    .hasSize(4)
                    .anyMatch(problem -> problem.startsWith("SWITCHBOARD_SESSION_LEASE=15:"))
                    .anyMatch(problem -> problem.startsWith("SWITCHBOARD_PUBLIC_URL=example.org:"))
                    .anyMatch(problem -> problem.startsWith("SWITCHBOARD_SMTP_TLS=ssl:"))
                    .anyMatch(problem -> problem.contains("REMINDER_MINUTES=x:")));
  }

  @Test
  @DisplayName("R4: a secret may come from a file")
  void secretMayComeFromAFile() throws IOException {
    Path file = directory.resolve("token");
    Files.writeString(file, "hush\n");
    Settings settings = Settings.of(Map.of("SWITCHBOARD_SERVICE_TOKEN_FILE", file.toString()));

    assertThat(settings.<Optional<String>>read(s -> s.secret("SWITCHBOARD_SERVICE_TOKEN")))
        .contains("hush");
  }

  @Test
  @DisplayName("R4: a secret's file that cannot be read stops the start")
  void unreadableSecretFileIsNamed() {
    Settings settings =
        Settings.of(Map.of("SWITCHBOARD_SERVICE_TOKEN_FILE", "/nowhere/service-token"));

    assertThatThrownBy(() -> settings.read(s -> s.secret("SWITCHBOARD_SERVICE_TOKEN")))
        .hasMessageContaining("SWITCHBOARD_SERVICE_TOKEN_FILE=/nowhere/service-token: expected");
  }

  @Test
  void durationsAndUrlsAreRead() {
    Settings settings =
        Settings.of(
            Map.of(
                "SWITCHBOARD_RETRY_SCHEDULE", "PT1S, PT5M",
                "SWITCHBOARD_PUBLIC_URL", "https://chat.example.org/"));

    assertThat(
            settings.<List<Duration>>read(s -> s.durations("SWITCHBOARD_RETRY_SCHEDULE", "PT1S")))
        .containsExactly(Duration.ofSeconds(1), Duration.ofMinutes(5));
    assertThat(settings.<URI>read(s -> s.url("SWITCHBOARD_PUBLIC_URL", "http://localhost")))
        .hasToString("https://chat.example.org");
  }

  @Test
  void anEmptyValueCountsAsNone() {
    Settings settings = Settings.of(Map.of("SWITCHBOARD_HTTP_PORT", " "));

    assertThat(settings.<Integer>read(s -> s.port("SWITCHBOARD_HTTP_PORT", 8080))).isEqualTo(8080);
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> Settings.of(Map.of("SWITCHBOARD_CONFIG", "/nowhere/config")))
        .hasMessageContaining("SWITCHBOARD_CONFIG=/nowhere/config: expected a properties file");
  }
}
