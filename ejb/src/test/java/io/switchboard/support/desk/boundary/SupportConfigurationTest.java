package io.switchboard.support.desk.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.config.InvalidConfiguration;
import io.switchboard.platform.config.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupportConfigurationTest {
  private static SupportConfiguration of(Map<String, String> environment) {
    return Settings.of(environment).read(SupportConfiguration::read);
  }

  @Test
  void withoutSettingsItIsAsDocumented() {
    SupportConfiguration configuration = of(Map.of());
    assertThat(configuration.reminders())
        .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(15));
    assertThat(configuration.reminderStop()).isEqualTo(Duration.ofMinutes(60));
    assertThat(configuration.autocloseAgentSilent()).isEqualTo(Duration.ofHours(24));
    assertThat(configuration.autocloseCustomerSilent()).isEqualTo(Duration.ofHours(24));
    assertThat(configuration.tokenTtl()).isEqualTo(Duration.ofHours(1));
    assertThat(configuration.groupPerMinute()).isEqualTo(20);
  }

  @Test
  void everyWrongValueIsNamed() {
    assertThatThrownBy(
            () ->
                of(
                    Map.of(
                        "SWITCHBOARD_SUPPORT_REMINDER_MINUTES", "15,5",
                        "SWITCHBOARD_SUPPORT_TOKEN_TTL", "PT1S",
                        "SWITCHBOARD_SUPPORT_AUTOCLOSE_AGENT_SILENT", "soon",
                        "SWITCHBOARD_TELEGRAM_GROUP_PER_MINUTE", "-1")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("SWITCHBOARD_SUPPORT_REMINDER_MINUTES=15,5")
        .hasMessageContaining("SWITCHBOARD_SUPPORT_TOKEN_TTL=PT1S")
        .hasMessageContaining("SWITCHBOARD_SUPPORT_AUTOCLOSE_AGENT_SILENT=soon")
        .hasMessageContaining("SWITCHBOARD_TELEGRAM_GROUP_PER_MINUTE=-1");
  }
}
